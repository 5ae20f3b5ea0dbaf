/** Ethernet types, and the other numbers of RFC 826, 791 and 792 that a host needs to be found and to answer. */
const [ARP, IPV4] = [0x0806, 0x0800];
const [ARP_REQUEST, ARP_REPLY] = [1, 2];
const ICMP = 1;
const [ECHO_REQUEST, ECHO_REPLY] = [8, 0];

const ETHERNET = { destination: 0, source: 6, type: 12, end: 14 };
const ARP_PACKET = { operation: 20, senderMac: 22, senderIp: 28, targetMac: 32, targetIp: 38, end: 42 };
const IP_PACKET = { protocol: 23, source: 26, destination: 30, end: 34 };
const ICMP_MESSAGE = { type: 34, checksum: 36 };

/** A host of a few lines: it answers who asks for its address, and who pings it. */
export class PingResponder {
  readonly #mac: Uint8Array;
  readonly #ip: Uint8Array;

  constructor(mac: string, ip: string) {
    this.#mac = Uint8Array.from(mac.split(":"), (octet) => Number.parseInt(octet, 16));
    this.#ip = Uint8Array.from(ip.split("."), Number);
  }

  /** The answer to a frame, if there is one. */
  answer(frame: Uint8Array): Uint8Array | undefined {
    const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
    const type = view.getUint16(ETHERNET.type);
    if (type === ARP && frame.length >= ARP_PACKET.end) return this.#answerArp(frame, view);
    if (type === IPV4 && frame.length >= ICMP_MESSAGE.checksum + 2) return this.#answerPing(frame);
    return undefined;
  }

  #answerArp(question: Uint8Array, view: DataView): Uint8Array | undefined {
    const { operation, senderMac, senderIp, targetMac, targetIp, end } = ARP_PACKET;
    if (view.getUint16(operation) !== ARP_REQUEST || !this.#isMine(question, targetIp)) return undefined;
    const answer = this.#back(question);
    new DataView(answer.buffer).setUint16(operation, ARP_REPLY);
    answer.set(question.subarray(senderMac, targetMac), targetMac);
    answer.set(this.#mac, senderMac);
    answer.set(this.#ip, senderIp);
    return answer.subarray(0, end);
  }

  #answerPing(question: Uint8Array): Uint8Array | undefined {
    const { protocol, source, destination, end } = IP_PACKET;
    const ping = question[protocol] === ICMP && question[ICMP_MESSAGE.type] === ECHO_REQUEST;
    if (!ping || !this.#isMine(question, destination)) return undefined;
    const answer = this.#back(question);
    answer.set(question.subarray(destination, end), source);
    answer.set(question.subarray(source, destination), destination);
    answer[ICMP_MESSAGE.type] = ECHO_REPLY;
    // One word has become smaller by this much, and so the sum's complement larger.
    const view = new DataView(answer.buffer);
    const sum = view.getUint16(ICMP_MESSAGE.checksum) + (ECHO_REQUEST << 8);
    view.setUint16(ICMP_MESSAGE.checksum, (sum & 0xffff) + (sum >> 16));
    return answer;
  }

  /** A copy that goes back where it came from. */
  #back(question: Uint8Array): Uint8Array {
    const answer = new Uint8Array(question);
    answer.set(question.subarray(ETHERNET.source, ETHERNET.type), ETHERNET.destination);
    answer.set(this.#mac, ETHERNET.source);
    return answer;
  }

  #isMine(frame: Uint8Array, offset: number): boolean {
    return this.#ip.every((octet, index) => frame[offset + index] === octet);
  }
}
