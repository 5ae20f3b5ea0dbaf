// The package as it is installed: tsx gives every closure its name when it is made, which a message has several of.
import {
  connectBackend,
  createEvent,
  ProtocolFeature,
  readConfiguration,
  SharedMemory,
  VirtioFeature,
} from "vhost-user";
import { BlockDevice } from "vhost-user/codec";

/** What the block driver uses by default. */
const QUEUE_SIZE = 128;
const MEMORY = 2 << 20;
const PAGE = 4096;
const PROTOCOL_FEATURES =
  ProtocolFeature.MQ |
  ProtocolFeature.REPLY_ACK |
  ProtocolFeature.CONFIG |
  ProtocolFeature.CONFIGURE_MEM_SLOTS |
  ProtocolFeature.INFLIGHT_SHMFD;

/**
 * The messages of a block driver that comes and goes, by the client alone: memory is mapped and events are made, but no ring is. The program of the
 * peer, `runtime/native/examples/message_cost.rs`, sends the same ones.
 */
export async function shakeHands(path: string): Promise<void> {
  const session = await connectBackend(path, { protocolFeatures: PROTOCOL_FEATURES });
  const memory = new SharedMemory(MEMORY);
  const [kick, call, error] = [createEvent(), createEvent(), createEvent()];
  try {
    await readConfiguration(session, BlockDevice);
    await session.acceptFeatures(VirtioFeature.VERSION_1);
    if (session.has(ProtocolFeature.INFLIGHT_SHMFD)) {
      const wanted = { mmapSize: 0n, mmapOffset: 0n, numQueues: 1, queueSize: QUEUE_SIZE };
      const { payload, descriptors } = await session.client.getInflightFd(wanted);
      const [descriptor] = descriptors;
      if (!descriptor) throw new Error("the back-end has no memory for requests in flight");
      await session.client.setInflightFd(payload, descriptor);
      descriptor.close();
    }
    await session.shareMemory(memory);
    const [descriptorTable, availableRing, usedRing] = [page(), page(), page()];
    await session.startRing(0, { size: QUEUE_SIZE, descriptorTable, availableRing, usedRing, kick, call, error });
    await session.stopRing(0);
  } finally {
    session.close();
    memory.close();
    for (const event of [kick, call, error]) event.close();
  }

  function page(): bigint {
    return session.userAddress(memory, memory.allocate(PAGE, PAGE));
  }
}
