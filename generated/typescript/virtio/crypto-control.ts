// Generated from spec/virtio/crypto-control.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type Open, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";
import type { VirtioCryptoAead, VirtioCryptoAkcipher, VirtioCryptoChainOrder, VirtioCryptoCipher, VirtioCryptoCurve, VirtioCryptoDirection, VirtioCryptoHash, VirtioCryptoHashMode, VirtioCryptoKeyType, VirtioCryptoMac, VirtioCryptoRsaHash, VirtioCryptoRsaPadding, VirtioCryptoSymOperation } from "./crypto.js";

/**
 * What a request on the control queue asks for.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto-control.yaml:8)
 */
export const VirtioCryptoControlOpcode = {
  /** Create a session of a symmetric cipher or of a chain of cipher and hash. */
  CIPHER_CREATE_SESSION: 2,
  /** Destroy such a session. */
  CIPHER_DESTROY_SESSION: 3,
  /** Create a hash session. */
  HASH_CREATE_SESSION: 258,
  /** Destroy a hash session. */
  HASH_DESTROY_SESSION: 259,
  /** Create a MAC session. */
  MAC_CREATE_SESSION: 514,
  /** Destroy a MAC session. */
  MAC_DESTROY_SESSION: 515,
  /** Create an AEAD session. */
  AEAD_CREATE_SESSION: 770,
  /** Destroy an AEAD session. */
  AEAD_DESTROY_SESSION: 771,
  /** Create a session of an asymmetric cipher. */
  AKCIPHER_CREATE_SESSION: 1028,
  /** Destroy a session of an asymmetric cipher. */
  AKCIPHER_DESTROY_SESSION: 1029,
} as const;

/** A known value of VirtioCryptoControlOpcode. */
export type VirtioCryptoControlOpcode = (typeof VirtioCryptoControlOpcode)[keyof typeof VirtioCryptoControlOpcode];

/**
 * The head of a request on the control queue.
 * In C: `virtio_crypto_ctrl_header`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto-control.yaml:25)
 */
export interface VirtioCryptoCtrlHeader {
  /** What is asked. */
  opcode: Open<VirtioCryptoControlOpcode>;
  /** The algorithm, a value of the enumeration of the opcode's service. */
  algo: number;
  /** Flags; none is defined for the control queue. */
  flag: number;
  /** The data queue of the session with Linux; reserved in the standard. */
  queueId: number;
}

/** Refuses what does not fit in a VirtioCryptoCtrlHeader, by its name. */
function refuseVirtioCryptoCtrlHeader(value: VirtioCryptoCtrlHeader): void {
  checkRange(value.opcode, 0, 4294967295, "VirtioCryptoCtrlHeader.opcode");
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoCtrlHeader.algo");
  checkRange(value.flag, 0, 4294967295, "VirtioCryptoCtrlHeader.flag");
  checkRange(value.queueId, 0, 4294967295, "VirtioCryptoCtrlHeader.queueId");
}

/** Encoder and decoder of VirtioCryptoCtrlHeader, 16 bytes. */
export const VirtioCryptoCtrlHeader: Codec<VirtioCryptoCtrlHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_opcode = value.opcode;
    const value_algo = value.algo;
    const value_flag = value.flag;
    const value_queueId = value.queueId;
    if (
      value_opcode >>> 0 !== value_opcode ||
      value_algo >>> 0 !== value_algo ||
      value_flag >>> 0 !== value_flag ||
      value_queueId >>> 0 !== value_queueId
    ) refuseVirtioCryptoCtrlHeader(value);
    view.setUint32(offset, value_opcode, true);
    view.setUint32(offset + 4, value_algo, true);
    view.setUint32(offset + 8, value_flag, true);
    view.setUint32(offset + 12, value_queueId, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoCtrlHeader");
    return {
      opcode: view.getUint32(offset, true),
      algo: view.getUint32(offset + 4, true),
      flag: view.getUint32(offset + 8, true),
      queueId: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * Parameters of a cipher session; the key follows the request.
 * In C: `virtio_crypto_cipher_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_cipher_session_para (spec/virtio/crypto-control.yaml:34)
 */
export interface VirtioCryptoCipherSessionPara {
  /** The cipher. */
  algo: Open<VirtioCryptoCipher>;
  /** Length of the key in bytes. */
  keylen: number;
  /** Whether the session encrypts or decrypts. */
  op: Open<VirtioCryptoDirection>;
}

/** Refuses what does not fit in a VirtioCryptoCipherSessionPara, by its name. */
function refuseVirtioCryptoCipherSessionPara(value: VirtioCryptoCipherSessionPara): void {
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoCipherSessionPara.algo");
  checkRange(value.keylen, 0, 4294967295, "VirtioCryptoCipherSessionPara.keylen");
  checkRange(value.op, 0, 4294967295, "VirtioCryptoCipherSessionPara.op");
}

/** Encoder and decoder of VirtioCryptoCipherSessionPara, 16 bytes. */
export const VirtioCryptoCipherSessionPara: Codec<VirtioCryptoCipherSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_keylen = value.keylen;
    const value_op = value.op;
    if (
      value_algo >>> 0 !== value_algo ||
      value_keylen >>> 0 !== value_keylen ||
      value_op >>> 0 !== value_op
    ) refuseVirtioCryptoCipherSessionPara(value);
    view.setUint32(offset, value_algo, true);
    view.setUint32(offset + 4, value_keylen, true);
    view.setUint32(offset + 8, value_op, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoCipherSessionPara");
    return {
      algo: view.getUint32(offset, true),
      keylen: view.getUint32(offset + 4, true),
      op: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * The device's answer to the creation of a session.
 * In C: `virtio_crypto_session_input`.
 * @see linux/virtio_crypto.h, virtio_crypto_session_input (spec/virtio/crypto-control.yaml:44)
 */
export interface VirtioCryptoSessionInput {
  /** Id of the new session. */
  sessionId: bigint;
  /** How it went, a value of virtio-crypto-status. */
  status: number;
}

/** Encoder and decoder of VirtioCryptoSessionInput, 16 bytes. */
export const VirtioCryptoSessionInput: Codec<VirtioCryptoSessionInput> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if (value_status >>> 0 !== value_status) checkRange(value.status, 0, 4294967295, "VirtioCryptoSessionInput.status");
    writeU64(view, offset, value.sessionId, true, "VirtioCryptoSessionInput.sessionId");
    view.setUint32(offset + 8, value_status, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoSessionInput");
    return {
      sessionId: readU64(view, offset, true),
      status: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * Creation of a session of a cipher alone.
 * In C: `virtio_crypto_cipher_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_cipher_session_req (spec/virtio/crypto-control.yaml:53)
 */
export interface VirtioCryptoCipherSessionReq {
  /** The cipher and its key length. */
  para: VirtioCryptoCipherSessionPara;
}

/** Encoder and decoder of VirtioCryptoCipherSessionReq, 48 bytes. */
export const VirtioCryptoCipherSessionReq: Codec<VirtioCryptoCipherSessionReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_algo = value.para.algo;
    const value_para_keylen = value.para.keylen;
    const value_para_op = value.para.op;
    if (
      value_para_algo >>> 0 !== value_para_algo ||
      value_para_keylen >>> 0 !== value_para_keylen ||
      value_para_op >>> 0 !== value_para_op
    ) refuseVirtioCryptoCipherSessionPara(value.para);
    view.setUint32(offset, value_para_algo, true);
    view.setUint32(offset + 4, value_para_keylen, true);
    view.setUint32(offset + 8, value_para_op, true);
    view.setUint32(offset + 12, 0);
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoCipherSessionReq");
    return {
      para: {
        algo: view.getUint32(offset, true),
        keylen: view.getUint32(offset + 4, true),
        op: view.getUint32(offset + 8, true),
      },
    };
  },
};

/**
 * Parameters of a hash session.
 * In C: `virtio_crypto_hash_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_hash_session_para (spec/virtio/crypto-control.yaml:61)
 */
export interface VirtioCryptoHashSessionPara {
  /** The hash. */
  algo: Open<VirtioCryptoHash>;
  /** Length of the result in bytes. */
  hashResultLen: number;
}

/** Refuses what does not fit in a VirtioCryptoHashSessionPara, by its name. */
function refuseVirtioCryptoHashSessionPara(value: VirtioCryptoHashSessionPara): void {
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoHashSessionPara.algo");
  checkRange(value.hashResultLen, 0, 4294967295, "VirtioCryptoHashSessionPara.hashResultLen");
}

/** Encoder and decoder of VirtioCryptoHashSessionPara, 16 bytes. */
export const VirtioCryptoHashSessionPara: Codec<VirtioCryptoHashSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_hashResultLen = value.hashResultLen;
    if (
      value_algo >>> 0 !== value_algo ||
      value_hashResultLen >>> 0 !== value_hashResultLen
    ) refuseVirtioCryptoHashSessionPara(value);
    view.setUint32(offset, value_algo, true);
    view.setUint32(offset + 4, value_hashResultLen, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoHashSessionPara");
    return {
      algo: view.getUint32(offset, true),
      hashResultLen: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * Creation of a hash session.
 * In C: `virtio_crypto_hash_create_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_hash_create_session_req (spec/virtio/crypto-control.yaml:70)
 */
export interface VirtioCryptoHashCreateSessionReq {
  /** The hash and the length of its result. */
  para: VirtioCryptoHashSessionPara;
}

/** Encoder and decoder of VirtioCryptoHashCreateSessionReq, 56 bytes. */
export const VirtioCryptoHashCreateSessionReq: Codec<VirtioCryptoHashCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_para_algo = value.para.algo;
    const value_para_hashResultLen = value.para.hashResultLen;
    if (
      value_para_algo >>> 0 !== value_para_algo ||
      value_para_hashResultLen >>> 0 !== value_para_hashResultLen
    ) refuseVirtioCryptoHashSessionPara(value.para);
    view.setUint32(offset, value_para_algo, true);
    view.setUint32(offset + 4, value_para_hashResultLen, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoHashCreateSessionReq");
    return {
      para: {
        algo: view.getUint32(offset, true),
        hashResultLen: view.getUint32(offset + 4, true),
      },
    };
  },
};

/**
 * Parameters of a MAC session; the key follows the request.
 * In C: `virtio_crypto_mac_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_mac_session_para (spec/virtio/crypto-control.yaml:78)
 */
export interface VirtioCryptoMacSessionPara {
  /** The authentication code. */
  algo: Open<VirtioCryptoMac>;
  /** Length of the result in bytes. */
  hashResultLen: number;
  /** Length of the key in bytes. */
  authKeyLen: number;
}

/** Refuses what does not fit in a VirtioCryptoMacSessionPara, by its name. */
function refuseVirtioCryptoMacSessionPara(value: VirtioCryptoMacSessionPara): void {
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoMacSessionPara.algo");
  checkRange(value.hashResultLen, 0, 4294967295, "VirtioCryptoMacSessionPara.hashResultLen");
  checkRange(value.authKeyLen, 0, 4294967295, "VirtioCryptoMacSessionPara.authKeyLen");
}

/** Encoder and decoder of VirtioCryptoMacSessionPara, 16 bytes. */
export const VirtioCryptoMacSessionPara: Codec<VirtioCryptoMacSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_hashResultLen = value.hashResultLen;
    const value_authKeyLen = value.authKeyLen;
    if (
      value_algo >>> 0 !== value_algo ||
      value_hashResultLen >>> 0 !== value_hashResultLen ||
      value_authKeyLen >>> 0 !== value_authKeyLen
    ) refuseVirtioCryptoMacSessionPara(value);
    view.setUint32(offset, value_algo, true);
    view.setUint32(offset + 4, value_hashResultLen, true);
    view.setUint32(offset + 8, value_authKeyLen, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoMacSessionPara");
    return {
      algo: view.getUint32(offset, true),
      hashResultLen: view.getUint32(offset + 4, true),
      authKeyLen: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * Creation of a MAC session.
 * In C: `virtio_crypto_mac_create_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_mac_create_session_req (spec/virtio/crypto-control.yaml:88)
 */
export interface VirtioCryptoMacCreateSessionReq {
  /** The authentication code and its lengths. */
  para: VirtioCryptoMacSessionPara;
}

/** Encoder and decoder of VirtioCryptoMacCreateSessionReq, 56 bytes. */
export const VirtioCryptoMacCreateSessionReq: Codec<VirtioCryptoMacCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_para_algo = value.para.algo;
    const value_para_hashResultLen = value.para.hashResultLen;
    const value_para_authKeyLen = value.para.authKeyLen;
    if (
      value_para_algo >>> 0 !== value_para_algo ||
      value_para_hashResultLen >>> 0 !== value_para_hashResultLen ||
      value_para_authKeyLen >>> 0 !== value_para_authKeyLen
    ) refuseVirtioCryptoMacSessionPara(value.para);
    view.setUint32(offset, value_para_algo, true);
    view.setUint32(offset + 4, value_para_hashResultLen, true);
    view.setUint32(offset + 8, value_para_authKeyLen, true);
    view.setUint32(offset + 12, 0);
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoMacCreateSessionReq");
    return {
      para: {
        algo: view.getUint32(offset, true),
        hashResultLen: view.getUint32(offset + 4, true),
        authKeyLen: view.getUint32(offset + 8, true),
      },
    };
  },
};

/**
 * Parameters of an AEAD session; the key follows the request.
 * In C: `virtio_crypto_aead_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_aead_session_para (spec/virtio/crypto-control.yaml:96)
 */
export interface VirtioCryptoAeadSessionPara {
  /** The cipher. */
  algo: Open<VirtioCryptoAead>;
  /** Length of the key in bytes. */
  keyLen: number;
  /** Length of the authentication tag in bytes. */
  hashResultLen: number;
  /** Length of the associated data in bytes. */
  aadLen: number;
  /** Whether the session encrypts or decrypts. */
  op: Open<VirtioCryptoDirection>;
}

/** Refuses what does not fit in a VirtioCryptoAeadSessionPara, by its name. */
function refuseVirtioCryptoAeadSessionPara(value: VirtioCryptoAeadSessionPara): void {
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoAeadSessionPara.algo");
  checkRange(value.keyLen, 0, 4294967295, "VirtioCryptoAeadSessionPara.keyLen");
  checkRange(value.hashResultLen, 0, 4294967295, "VirtioCryptoAeadSessionPara.hashResultLen");
  checkRange(value.aadLen, 0, 4294967295, "VirtioCryptoAeadSessionPara.aadLen");
  checkRange(value.op, 0, 4294967295, "VirtioCryptoAeadSessionPara.op");
}

/** Encoder and decoder of VirtioCryptoAeadSessionPara, 24 bytes. */
export const VirtioCryptoAeadSessionPara: Codec<VirtioCryptoAeadSessionPara> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_keyLen = value.keyLen;
    const value_hashResultLen = value.hashResultLen;
    const value_aadLen = value.aadLen;
    const value_op = value.op;
    if (
      value_algo >>> 0 !== value_algo ||
      value_keyLen >>> 0 !== value_keyLen ||
      value_hashResultLen >>> 0 !== value_hashResultLen ||
      value_aadLen >>> 0 !== value_aadLen ||
      value_op >>> 0 !== value_op
    ) refuseVirtioCryptoAeadSessionPara(value);
    view.setUint32(offset, value_algo, true);
    view.setUint32(offset + 4, value_keyLen, true);
    view.setUint32(offset + 8, value_hashResultLen, true);
    view.setUint32(offset + 12, value_aadLen, true);
    view.setUint32(offset + 16, value_op, true);
    view.setUint32(offset + 20, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioCryptoAeadSessionPara");
    return {
      algo: view.getUint32(offset, true),
      keyLen: view.getUint32(offset + 4, true),
      hashResultLen: view.getUint32(offset + 8, true),
      aadLen: view.getUint32(offset + 12, true),
      op: view.getUint32(offset + 16, true),
    };
  },
};

/**
 * Creation of an AEAD session.
 * In C: `virtio_crypto_aead_create_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_aead_create_session_req (spec/virtio/crypto-control.yaml:108)
 */
export interface VirtioCryptoAeadCreateSessionReq {
  /** The cipher and its lengths. */
  para: VirtioCryptoAeadSessionPara;
}

/** Encoder and decoder of VirtioCryptoAeadCreateSessionReq, 56 bytes. */
export const VirtioCryptoAeadCreateSessionReq: Codec<VirtioCryptoAeadCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_para_algo = value.para.algo;
    const value_para_keyLen = value.para.keyLen;
    const value_para_hashResultLen = value.para.hashResultLen;
    const value_para_aadLen = value.para.aadLen;
    const value_para_op = value.para.op;
    if (
      value_para_algo >>> 0 !== value_para_algo ||
      value_para_keyLen >>> 0 !== value_para_keyLen ||
      value_para_hashResultLen >>> 0 !== value_para_hashResultLen ||
      value_para_aadLen >>> 0 !== value_para_aadLen ||
      value_para_op >>> 0 !== value_para_op
    ) refuseVirtioCryptoAeadSessionPara(value.para);
    view.setUint32(offset, value_para_algo, true);
    view.setUint32(offset + 4, value_para_keyLen, true);
    view.setUint32(offset + 8, value_para_hashResultLen, true);
    view.setUint32(offset + 12, value_para_aadLen, true);
    view.setUint32(offset + 16, value_para_op, true);
    view.setUint32(offset + 20, 0);
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoAeadCreateSessionReq");
    return {
      para: {
        algo: view.getUint32(offset, true),
        keyLen: view.getUint32(offset + 4, true),
        hashResultLen: view.getUint32(offset + 8, true),
        aadLen: view.getUint32(offset + 12, true),
        op: view.getUint32(offset + 16, true),
      },
    };
  },
};

/**
 * Parameters of an RSA session.
 * In C: `virtio_crypto_rsa_session_para`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto-control.yaml:116)
 */
export interface VirtioCryptoRsaSessionPara {
  /** How messages are padded. */
  paddingAlgo: Open<VirtioCryptoRsaPadding>;
  /** The hash of signatures; ignored with raw padding. */
  hashAlgo: Open<VirtioCryptoRsaHash>;
}

/** Refuses what does not fit in a VirtioCryptoRsaSessionPara, by its name. */
function refuseVirtioCryptoRsaSessionPara(value: VirtioCryptoRsaSessionPara): void {
  checkRange(value.paddingAlgo, 0, 4294967295, "VirtioCryptoRsaSessionPara.paddingAlgo");
  checkRange(value.hashAlgo, 0, 4294967295, "VirtioCryptoRsaSessionPara.hashAlgo");
}

/** Encoder and decoder of VirtioCryptoRsaSessionPara, 8 bytes. */
export const VirtioCryptoRsaSessionPara: Codec<VirtioCryptoRsaSessionPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_paddingAlgo = value.paddingAlgo;
    const value_hashAlgo = value.hashAlgo;
    if (
      value_paddingAlgo >>> 0 !== value_paddingAlgo ||
      value_hashAlgo >>> 0 !== value_hashAlgo
    ) refuseVirtioCryptoRsaSessionPara(value);
    view.setUint32(offset, value_paddingAlgo, true);
    view.setUint32(offset + 4, value_hashAlgo, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioCryptoRsaSessionPara");
    return {
      paddingAlgo: view.getUint32(offset, true),
      hashAlgo: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * Parameters of an ECDSA session.
 * In C: `virtio_crypto_ecdsa_session_para`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto-control.yaml:123)
 */
export interface VirtioCryptoEcdsaSessionPara {
  /** The curve. */
  curveId: Open<VirtioCryptoCurve>;
}

/** Encoder and decoder of VirtioCryptoEcdsaSessionPara, 8 bytes. */
export const VirtioCryptoEcdsaSessionPara: Codec<VirtioCryptoEcdsaSessionPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_curveId = value.curveId;
    if (value_curveId >>> 0 !== value_curveId) checkRange(value.curveId, 0, 4294967295, "VirtioCryptoEcdsaSessionPara.curveId");
    view.setUint32(offset, value_curveId, true);
    view.setUint32(offset + 4, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioCryptoEcdsaSessionPara");
    return {
      curveId: view.getUint32(offset, true),
    };
  },
};

/**
 * Parameters of a session of an asymmetric cipher; the key follows the request.
 * In C: `virtio_crypto_akcipher_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_akcipher_session_para (spec/virtio/crypto-control.yaml:130)
 */
export interface VirtioCryptoAkcipherSessionPara {
  /** The cipher. */
  algo: Open<VirtioCryptoAkcipher>;
  /** Which key of the pair follows. */
  keytype: Open<VirtioCryptoKeyType>;
  /** Length of the key in bytes. */
  keylen: number;
  /** Parameters of the cipher named by algo. Holds one of VirtioCryptoRsaSessionPara, VirtioCryptoEcdsaSessionPara. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioCryptoAkcipherSessionPara, by its name. */
function refuseVirtioCryptoAkcipherSessionPara(value: VirtioCryptoAkcipherSessionPara): void {
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoAkcipherSessionPara.algo");
  checkRange(value.keytype, 0, 4294967295, "VirtioCryptoAkcipherSessionPara.keytype");
  checkRange(value.keylen, 0, 4294967295, "VirtioCryptoAkcipherSessionPara.keylen");
  checkRange(value.u.length, 8, 8, "VirtioCryptoAkcipherSessionPara.u.length");
}

/** Encoder and decoder of VirtioCryptoAkcipherSessionPara, 20 bytes. */
export const VirtioCryptoAkcipherSessionPara: Codec<VirtioCryptoAkcipherSessionPara> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_keytype = value.keytype;
    const value_keylen = value.keylen;
    if (
      value_algo >>> 0 !== value_algo ||
      value_keytype >>> 0 !== value_keytype ||
      value_keylen >>> 0 !== value_keylen ||
      value.u.length !== 8
    ) refuseVirtioCryptoAkcipherSessionPara(value);
    view.setUint32(offset, value_algo, true);
    view.setUint32(offset + 4, value_keytype, true);
    view.setUint32(offset + 8, value_keylen, true);
    writeBytes(view, offset + 12, value.u);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 20, "VirtioCryptoAkcipherSessionPara");
    return {
      algo: view.getUint32(offset, true),
      keytype: view.getUint32(offset + 4, true),
      keylen: view.getUint32(offset + 8, true),
      u: readBytes(view, offset + 12, 8),
    };
  },
};

/**
 * Creation of a session of an asymmetric cipher.
 * In C: `virtio_crypto_akcipher_create_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_akcipher_create_session_req (spec/virtio/crypto-control.yaml:140)
 */
export interface VirtioCryptoAkcipherCreateSessionReq {
  /** The cipher and its key. */
  para: VirtioCryptoAkcipherSessionPara;
}

/** Encoder and decoder of VirtioCryptoAkcipherCreateSessionReq, 56 bytes. */
export const VirtioCryptoAkcipherCreateSessionReq: Codec<VirtioCryptoAkcipherCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_para_algo = value.para.algo;
    const value_para_keytype = value.para.keytype;
    const value_para_keylen = value.para.keylen;
    if (
      value_para_algo >>> 0 !== value_para_algo ||
      value_para_keytype >>> 0 !== value_para_keytype ||
      value_para_keylen >>> 0 !== value_para_keylen ||
      value.para.u.length !== 8
    ) refuseVirtioCryptoAkcipherSessionPara(value.para);
    view.setUint32(offset, value_para_algo, true);
    view.setUint32(offset + 4, value_para_keytype, true);
    view.setUint32(offset + 8, value_para_keylen, true);
    writeBytes(view, offset + 12, value.para.u);
    view.setFloat64(offset + 20, 0); // eight zero bytes
    view.setFloat64(offset + 28, 0); // eight zero bytes
    view.setFloat64(offset + 36, 0); // eight zero bytes
    view.setFloat64(offset + 44, 0); // eight zero bytes
    view.setUint32(offset + 52, 0);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoAkcipherCreateSessionReq");
    return {
      para: {
        algo: view.getUint32(offset, true),
        keytype: view.getUint32(offset + 4, true),
        keylen: view.getUint32(offset + 8, true),
        u: readBytes(view, offset + 12, 8),
      },
    };
  },
};

/**
 * Parameters of a session that chains a cipher and a hash; the keys follow the request.
 * In C: `virtio_crypto_alg_chain_session_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_alg_chain_session_para (spec/virtio/crypto-control.yaml:148)
 */
export interface VirtioCryptoAlgChainSessionPara {
  /** What is done first. */
  algChainOrder: Open<VirtioCryptoChainOrder>;
  /** The kind of hash. */
  hashMode: Open<VirtioCryptoHashMode>;
  /** The cipher. */
  cipherParam: VirtioCryptoCipherSessionPara;
  /** The hash or authentication code, as hash_mode says. Holds one of VirtioCryptoHashSessionPara, VirtioCryptoMacSessionPara. */
  u: Uint8Array;
  /** Length of the associated data in bytes. */
  aadLen: number;
}

/** Refuses what does not fit in a VirtioCryptoAlgChainSessionPara, by its name. */
function refuseVirtioCryptoAlgChainSessionPara(value: VirtioCryptoAlgChainSessionPara): void {
  checkRange(value.algChainOrder, 0, 4294967295, "VirtioCryptoAlgChainSessionPara.algChainOrder");
  checkRange(value.hashMode, 0, 4294967295, "VirtioCryptoAlgChainSessionPara.hashMode");
  refuseVirtioCryptoCipherSessionPara(value.cipherParam);
  checkRange(value.u.length, 16, 16, "VirtioCryptoAlgChainSessionPara.u.length");
  checkRange(value.aadLen, 0, 4294967295, "VirtioCryptoAlgChainSessionPara.aadLen");
}

/** Encoder and decoder of VirtioCryptoAlgChainSessionPara, 48 bytes. */
export const VirtioCryptoAlgChainSessionPara: Codec<VirtioCryptoAlgChainSessionPara> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_algChainOrder = value.algChainOrder;
    const value_hashMode = value.hashMode;
    const value_cipherParam_algo = value.cipherParam.algo;
    const value_cipherParam_keylen = value.cipherParam.keylen;
    const value_cipherParam_op = value.cipherParam.op;
    const value_aadLen = value.aadLen;
    if (
      value_algChainOrder >>> 0 !== value_algChainOrder ||
      value_hashMode >>> 0 !== value_hashMode ||
      value_cipherParam_algo >>> 0 !== value_cipherParam_algo ||
      value_cipherParam_keylen >>> 0 !== value_cipherParam_keylen ||
      value_cipherParam_op >>> 0 !== value_cipherParam_op ||
      value.u.length !== 16 ||
      value_aadLen >>> 0 !== value_aadLen
    ) refuseVirtioCryptoAlgChainSessionPara(value);
    view.setUint32(offset, value_algChainOrder, true);
    view.setUint32(offset + 4, value_hashMode, true);
    view.setUint32(offset + 8, value_cipherParam_algo, true);
    view.setUint32(offset + 12, value_cipherParam_keylen, true);
    view.setUint32(offset + 16, value_cipherParam_op, true);
    view.setUint32(offset + 20, 0);
    writeBytes(view, offset + 24, value.u);
    view.setUint32(offset + 40, value_aadLen, true);
    view.setUint32(offset + 44, 0);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoAlgChainSessionPara");
    return {
      algChainOrder: view.getUint32(offset, true),
      hashMode: view.getUint32(offset + 4, true),
      cipherParam: {
        algo: view.getUint32(offset + 8, true),
        keylen: view.getUint32(offset + 12, true),
        op: view.getUint32(offset + 16, true),
      },
      u: readBytes(view, offset + 24, 16),
      aadLen: view.getUint32(offset + 40, true),
    };
  },
};

/**
 * Creation of a session that chains a cipher and a hash.
 * In C: `virtio_crypto_alg_chain_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_alg_chain_session_req (spec/virtio/crypto-control.yaml:160)
 */
export interface VirtioCryptoAlgChainSessionReq {
  /** The chain. */
  para: VirtioCryptoAlgChainSessionPara;
}

/** Encoder and decoder of VirtioCryptoAlgChainSessionReq, 48 bytes. */
export const VirtioCryptoAlgChainSessionReq: Codec<VirtioCryptoAlgChainSessionReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_algChainOrder = value.para.algChainOrder;
    const value_para_hashMode = value.para.hashMode;
    const value_para_cipherParam_algo = value.para.cipherParam.algo;
    const value_para_cipherParam_keylen = value.para.cipherParam.keylen;
    const value_para_cipherParam_op = value.para.cipherParam.op;
    const value_para_aadLen = value.para.aadLen;
    if (
      value_para_algChainOrder >>> 0 !== value_para_algChainOrder ||
      value_para_hashMode >>> 0 !== value_para_hashMode ||
      value_para_cipherParam_algo >>> 0 !== value_para_cipherParam_algo ||
      value_para_cipherParam_keylen >>> 0 !== value_para_cipherParam_keylen ||
      value_para_cipherParam_op >>> 0 !== value_para_cipherParam_op ||
      value.para.u.length !== 16 ||
      value_para_aadLen >>> 0 !== value_para_aadLen
    ) refuseVirtioCryptoAlgChainSessionPara(value.para);
    view.setUint32(offset, value_para_algChainOrder, true);
    view.setUint32(offset + 4, value_para_hashMode, true);
    view.setUint32(offset + 8, value_para_cipherParam_algo, true);
    view.setUint32(offset + 12, value_para_cipherParam_keylen, true);
    view.setUint32(offset + 16, value_para_cipherParam_op, true);
    view.setUint32(offset + 20, 0);
    writeBytes(view, offset + 24, value.para.u);
    view.setUint32(offset + 40, value_para_aadLen, true);
    view.setUint32(offset + 44, 0);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoAlgChainSessionReq");
    return {
      para: {
        algChainOrder: view.getUint32(offset, true),
        hashMode: view.getUint32(offset + 4, true),
        cipherParam: {
          algo: view.getUint32(offset + 8, true),
          keylen: view.getUint32(offset + 12, true),
          op: view.getUint32(offset + 16, true),
        },
        u: readBytes(view, offset + 24, 16),
        aadLen: view.getUint32(offset + 40, true),
      },
    };
  },
};

/**
 * Creation of a symmetric session.
 * In C: `virtio_crypto_sym_create_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_sym_create_session_req (spec/virtio/crypto-control.yaml:167)
 */
export interface VirtioCryptoSymCreateSessionReq {
  /** The parameters, as op_type says. Holds one of VirtioCryptoCipherSessionReq, VirtioCryptoAlgChainSessionReq. */
  u: Uint8Array;
  /** A cipher alone or a chain. */
  opType: Open<VirtioCryptoSymOperation>;
}

/** Refuses what does not fit in a VirtioCryptoSymCreateSessionReq, by its name. */
function refuseVirtioCryptoSymCreateSessionReq(value: VirtioCryptoSymCreateSessionReq): void {
  checkRange(value.u.length, 48, 48, "VirtioCryptoSymCreateSessionReq.u.length");
  checkRange(value.opType, 0, 4294967295, "VirtioCryptoSymCreateSessionReq.opType");
}

/** Encoder and decoder of VirtioCryptoSymCreateSessionReq, 56 bytes. */
export const VirtioCryptoSymCreateSessionReq: Codec<VirtioCryptoSymCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_opType = value.opType;
    if (
      value.u.length !== 48 ||
      value_opType >>> 0 !== value_opType
    ) refuseVirtioCryptoSymCreateSessionReq(value);
    writeBytes(view, offset, value.u);
    view.setUint32(offset + 48, value_opType, true);
    view.setUint32(offset + 52, 0);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoSymCreateSessionReq");
    return {
      u: readBytes(view, offset, 48),
      opType: view.getUint32(offset + 48, true),
    };
  },
};

/**
 * Destruction of a session.
 * In C: `virtio_crypto_destroy_session_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_destroy_session_req (spec/virtio/crypto-control.yaml:176)
 */
export interface VirtioCryptoDestroySessionReq {
  /** The session. */
  sessionId: bigint;
}

/** Encoder and decoder of VirtioCryptoDestroySessionReq, 56 bytes. */
export const VirtioCryptoDestroySessionReq: Codec<VirtioCryptoDestroySessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.sessionId, true, "VirtioCryptoDestroySessionReq.sessionId");
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoDestroySessionReq");
    return {
      sessionId: readU64(view, offset, true),
    };
  },
};

/**
 * A request on the control queue up to its keys.
 * In C: `virtio_crypto_op_ctrl_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_op_ctrl_req (spec/virtio/crypto-control.yaml:184)
 */
export interface VirtioCryptoOpCtrlReq {
  /** What is asked. */
  header: VirtioCryptoCtrlHeader;
  /** The parameters, as the opcode says. Holds one of VirtioCryptoSymCreateSessionReq, VirtioCryptoHashCreateSessionReq, VirtioCryptoMacCreateSessionReq, VirtioCryptoAeadCreateSessionReq, VirtioCryptoAkcipherCreateSessionReq, VirtioCryptoDestroySessionReq. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioCryptoOpCtrlReq, by its name. */
function refuseVirtioCryptoOpCtrlReq(value: VirtioCryptoOpCtrlReq): void {
  refuseVirtioCryptoCtrlHeader(value.header);
  checkRange(value.u.length, 56, 56, "VirtioCryptoOpCtrlReq.u.length");
}

/** Encoder and decoder of VirtioCryptoOpCtrlReq, 72 bytes. */
export const VirtioCryptoOpCtrlReq: Codec<VirtioCryptoOpCtrlReq> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    const value_header_opcode = value.header.opcode;
    const value_header_algo = value.header.algo;
    const value_header_flag = value.header.flag;
    const value_header_queueId = value.header.queueId;
    if (
      value_header_opcode >>> 0 !== value_header_opcode ||
      value_header_algo >>> 0 !== value_header_algo ||
      value_header_flag >>> 0 !== value_header_flag ||
      value_header_queueId >>> 0 !== value_header_queueId ||
      value.u.length !== 56
    ) refuseVirtioCryptoOpCtrlReq(value);
    view.setUint32(offset, value_header_opcode, true);
    view.setUint32(offset + 4, value_header_algo, true);
    view.setUint32(offset + 8, value_header_flag, true);
    view.setUint32(offset + 12, value_header_queueId, true);
    writeBytes(view, offset + 16, value.u);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 72, "VirtioCryptoOpCtrlReq");
    return {
      header: {
        opcode: view.getUint32(offset, true),
        algo: view.getUint32(offset + 4, true),
        flag: view.getUint32(offset + 8, true),
        queueId: view.getUint32(offset + 12, true),
      },
      u: readBytes(view, offset + 16, 56),
    };
  },
};
