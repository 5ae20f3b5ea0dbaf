// Generated from spec/virtio/crypto-control.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type Open, bytesOf, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";
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

/** Encoder and decoder of VirtioCryptoCtrlHeader, 16 bytes. */
export const VirtioCryptoCtrlHeader: Codec<VirtioCryptoCtrlHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.opcode, "VirtioCryptoCtrlHeader.opcode");
    view.setUint32(offset, value.opcode, true);
    checkU32(value.algo, "VirtioCryptoCtrlHeader.algo");
    view.setUint32(offset + 4, value.algo, true);
    checkU32(value.flag, "VirtioCryptoCtrlHeader.flag");
    view.setUint32(offset + 8, value.flag, true);
    checkU32(value.queueId, "VirtioCryptoCtrlHeader.queueId");
    view.setUint32(offset + 12, value.queueId, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioCryptoCtrlHeader");
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

/** Encoder and decoder of VirtioCryptoCipherSessionPara, 16 bytes. */
export const VirtioCryptoCipherSessionPara: Codec<VirtioCryptoCipherSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.algo, "VirtioCryptoCipherSessionPara.algo");
    view.setUint32(offset, value.algo, true);
    checkU32(value.keylen, "VirtioCryptoCipherSessionPara.keylen");
    view.setUint32(offset + 4, value.keylen, true);
    checkU32(value.op, "VirtioCryptoCipherSessionPara.op");
    view.setUint32(offset + 8, value.op, true);
    writeZeros(view, offset + 12, 4);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioCryptoCipherSessionPara");
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
    writeU64(view, offset, value.sessionId, true, "VirtioCryptoSessionInput.sessionId");
    checkU32(value.status, "VirtioCryptoSessionInput.status");
    view.setUint32(offset + 8, value.status, true);
    writeZeros(view, offset + 12, 4);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioCryptoSessionInput");
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
    VirtioCryptoCipherSessionPara.encodeInto(value.para, view, offset);
    writeZeros(view, offset + 16, 32);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "VirtioCryptoCipherSessionReq");
    return {
      para: VirtioCryptoCipherSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoHashSessionPara, 16 bytes. */
export const VirtioCryptoHashSessionPara: Codec<VirtioCryptoHashSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.algo, "VirtioCryptoHashSessionPara.algo");
    view.setUint32(offset, value.algo, true);
    checkU32(value.hashResultLen, "VirtioCryptoHashSessionPara.hashResultLen");
    view.setUint32(offset + 4, value.hashResultLen, true);
    writeZeros(view, offset + 8, 8);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioCryptoHashSessionPara");
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
    VirtioCryptoHashSessionPara.encodeInto(value.para, view, offset);
    writeZeros(view, offset + 16, 40);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoHashCreateSessionReq");
    return {
      para: VirtioCryptoHashSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoMacSessionPara, 16 bytes. */
export const VirtioCryptoMacSessionPara: Codec<VirtioCryptoMacSessionPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.algo, "VirtioCryptoMacSessionPara.algo");
    view.setUint32(offset, value.algo, true);
    checkU32(value.hashResultLen, "VirtioCryptoMacSessionPara.hashResultLen");
    view.setUint32(offset + 4, value.hashResultLen, true);
    checkU32(value.authKeyLen, "VirtioCryptoMacSessionPara.authKeyLen");
    view.setUint32(offset + 8, value.authKeyLen, true);
    writeZeros(view, offset + 12, 4);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioCryptoMacSessionPara");
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
    VirtioCryptoMacSessionPara.encodeInto(value.para, view, offset);
    writeZeros(view, offset + 16, 40);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoMacCreateSessionReq");
    return {
      para: VirtioCryptoMacSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoAeadSessionPara, 24 bytes. */
export const VirtioCryptoAeadSessionPara: Codec<VirtioCryptoAeadSessionPara> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    checkU32(value.algo, "VirtioCryptoAeadSessionPara.algo");
    view.setUint32(offset, value.algo, true);
    checkU32(value.keyLen, "VirtioCryptoAeadSessionPara.keyLen");
    view.setUint32(offset + 4, value.keyLen, true);
    checkU32(value.hashResultLen, "VirtioCryptoAeadSessionPara.hashResultLen");
    view.setUint32(offset + 8, value.hashResultLen, true);
    checkU32(value.aadLen, "VirtioCryptoAeadSessionPara.aadLen");
    view.setUint32(offset + 12, value.aadLen, true);
    checkU32(value.op, "VirtioCryptoAeadSessionPara.op");
    view.setUint32(offset + 16, value.op, true);
    writeZeros(view, offset + 20, 4);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioCryptoAeadSessionPara");
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
    VirtioCryptoAeadSessionPara.encodeInto(value.para, view, offset);
    writeZeros(view, offset + 24, 32);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoAeadCreateSessionReq");
    return {
      para: VirtioCryptoAeadSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoRsaSessionPara, 8 bytes. */
export const VirtioCryptoRsaSessionPara: Codec<VirtioCryptoRsaSessionPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    checkU32(value.paddingAlgo, "VirtioCryptoRsaSessionPara.paddingAlgo");
    view.setUint32(offset, value.paddingAlgo, true);
    checkU32(value.hashAlgo, "VirtioCryptoRsaSessionPara.hashAlgo");
    view.setUint32(offset + 4, value.hashAlgo, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 8, "VirtioCryptoRsaSessionPara");
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
    checkU32(value.curveId, "VirtioCryptoEcdsaSessionPara.curveId");
    view.setUint32(offset, value.curveId, true);
    writeZeros(view, offset + 4, 4);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 8, "VirtioCryptoEcdsaSessionPara");
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

/** Encoder and decoder of VirtioCryptoAkcipherSessionPara, 20 bytes. */
export const VirtioCryptoAkcipherSessionPara: Codec<VirtioCryptoAkcipherSessionPara> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    checkU32(value.algo, "VirtioCryptoAkcipherSessionPara.algo");
    view.setUint32(offset, value.algo, true);
    checkU32(value.keytype, "VirtioCryptoAkcipherSessionPara.keytype");
    view.setUint32(offset + 4, value.keytype, true);
    checkU32(value.keylen, "VirtioCryptoAkcipherSessionPara.keylen");
    view.setUint32(offset + 8, value.keylen, true);
    checkRange(value.u.length, 8, 8, "VirtioCryptoAkcipherSessionPara.u.length");
    bytesOf(view, offset + 12, value.u.length).set(value.u);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 20, "VirtioCryptoAkcipherSessionPara");
    const u = bytesOf(view, offset + 12, 8).slice();
    return {
      algo: view.getUint32(offset, true),
      keytype: view.getUint32(offset + 4, true),
      keylen: view.getUint32(offset + 8, true),
      u,
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
    VirtioCryptoAkcipherSessionPara.encodeInto(value.para, view, offset);
    writeZeros(view, offset + 20, 36);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoAkcipherCreateSessionReq");
    return {
      para: VirtioCryptoAkcipherSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoAlgChainSessionPara, 48 bytes. */
export const VirtioCryptoAlgChainSessionPara: Codec<VirtioCryptoAlgChainSessionPara> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    checkU32(value.algChainOrder, "VirtioCryptoAlgChainSessionPara.algChainOrder");
    view.setUint32(offset, value.algChainOrder, true);
    checkU32(value.hashMode, "VirtioCryptoAlgChainSessionPara.hashMode");
    view.setUint32(offset + 4, value.hashMode, true);
    VirtioCryptoCipherSessionPara.encodeInto(value.cipherParam, view, offset + 8);
    checkRange(value.u.length, 16, 16, "VirtioCryptoAlgChainSessionPara.u.length");
    bytesOf(view, offset + 24, value.u.length).set(value.u);
    checkU32(value.aadLen, "VirtioCryptoAlgChainSessionPara.aadLen");
    view.setUint32(offset + 40, value.aadLen, true);
    writeZeros(view, offset + 44, 4);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "VirtioCryptoAlgChainSessionPara");
    const u = bytesOf(view, offset + 24, 16).slice();
    return {
      algChainOrder: view.getUint32(offset, true),
      hashMode: view.getUint32(offset + 4, true),
      cipherParam: VirtioCryptoCipherSessionPara.decodeFrom(view, offset + 8),
      u,
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
    VirtioCryptoAlgChainSessionPara.encodeInto(value.para, view, offset);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "VirtioCryptoAlgChainSessionReq");
    return {
      para: VirtioCryptoAlgChainSessionPara.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioCryptoSymCreateSessionReq, 56 bytes. */
export const VirtioCryptoSymCreateSessionReq: Codec<VirtioCryptoSymCreateSessionReq> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    checkRange(value.u.length, 48, 48, "VirtioCryptoSymCreateSessionReq.u.length");
    bytesOf(view, offset, value.u.length).set(value.u);
    checkU32(value.opType, "VirtioCryptoSymCreateSessionReq.opType");
    view.setUint32(offset + 48, value.opType, true);
    writeZeros(view, offset + 52, 4);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoSymCreateSessionReq");
    const u = bytesOf(view, offset, 48).slice();
    return {
      u,
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
    writeZeros(view, offset + 8, 48);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioCryptoDestroySessionReq");
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

/** Encoder and decoder of VirtioCryptoOpCtrlReq, 72 bytes. */
export const VirtioCryptoOpCtrlReq: Codec<VirtioCryptoOpCtrlReq> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    VirtioCryptoCtrlHeader.encodeInto(value.header, view, offset);
    checkRange(value.u.length, 56, 56, "VirtioCryptoOpCtrlReq.u.length");
    bytesOf(view, offset + 16, value.u.length).set(value.u);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 72, "VirtioCryptoOpCtrlReq");
    const u = bytesOf(view, offset + 16, 56).slice();
    return {
      header: VirtioCryptoCtrlHeader.decodeFrom(view, offset),
      u,
    };
  },
};
