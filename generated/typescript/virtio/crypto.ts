// Generated from spec/virtio/crypto.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * Bit of the flag of a data request with REVISION_1: session_id names the session; without it the request carries all parameters itself.
 * In C: `VIRTIO_CRYPTO_FLAG_SESSION_MODE`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:18)
 */
export const VIRTIO_CRYPTO_FLAG_SESSION_MODE = 1;

/**
 * The state of the accelerator.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:35)
 */
export const VirtioCryptoDeviceStatus = {
  /** The device takes requests. */
  HW_READY: 0x1,
} as const;

/**
 * Kinds of operations; the number is the bit in crypto_services and the second byte of opcodes.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:43)
 */
export const VirtioCryptoService = {
  /** Symmetric encryption. */
  CIPHER: 0,
  /** Hashes. */
  HASH: 1,
  /** Message authentication codes. */
  MAC: 2,
  /** Authenticated encryption with associated data. */
  AEAD: 3,
  /** Asymmetric encryption and signatures. */
  AKCIPHER: 4,
} as const;

/** A known value of VirtioCryptoService. */
export type VirtioCryptoService = (typeof VirtioCryptoService)[keyof typeof VirtioCryptoService];

/**
 * What a request on a data queue asks for.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:53)
 */
export const VirtioCryptoDataOpcode = {
  /** Encrypt. */
  CIPHER_ENCRYPT: 0,
  /** Decrypt. */
  CIPHER_DECRYPT: 1,
  /** Compute a hash. */
  HASH: 256,
  /** Compute a message authentication code. */
  MAC: 512,
  /** Encrypt and authenticate. */
  AEAD_ENCRYPT: 768,
  /** Verify and decrypt. */
  AEAD_DECRYPT: 769,
  /** Encrypt with an asymmetric key. */
  AKCIPHER_ENCRYPT: 1024,
  /** Decrypt with an asymmetric key. */
  AKCIPHER_DECRYPT: 1025,
  /** Sign. */
  AKCIPHER_SIGN: 1026,
  /** Verify a signature. */
  AKCIPHER_VERIFY: 1027,
} as const;

/** A known value of VirtioCryptoDataOpcode. */
export type VirtioCryptoDataOpcode = (typeof VirtioCryptoDataOpcode)[keyof typeof VirtioCryptoDataOpcode];

/**
 * Symmetric ciphers; the number is also the bit in cipher_algo_l and cipher_algo_h.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:68)
 */
export const VirtioCryptoCipher = {
  /** No cipher. */
  NONE: 0,
  /** The stream cipher ARC4. */
  ARC4: 1,
  /** AES in ECB mode. */
  AES_ECB: 2,
  /** AES in CBC mode. */
  AES_CBC: 3,
  /** AES in counter mode. */
  AES_CTR: 4,
  /** DES in ECB mode. */
  DES_ECB: 5,
  /** DES in CBC mode. */
  DES_CBC: 6,
  /** Triple DES in ECB mode. */
  TRIPLE_DES_ECB: 7,
  /** Triple DES in CBC mode. */
  TRIPLE_DES_CBC: 8,
  /** Triple DES in counter mode. */
  TRIPLE_DES_CTR: 9,
  /** KASUMI in F8 mode. */
  KASUMI_F8: 10,
  /** SNOW 3G as UEA2. */
  SNOW3G_UEA2: 11,
  /** AES in F8 mode. */
  AES_F8: 12,
  /** AES in XTS mode. */
  AES_XTS: 13,
  /** ZUC as EEA3. */
  ZUC_EEA3: 14,
} as const;

/** A known value of VirtioCryptoCipher. */
export type VirtioCryptoCipher = (typeof VirtioCryptoCipher)[keyof typeof VirtioCryptoCipher];

/**
 * Which way a session of a cipher works.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:88)
 */
export const VirtioCryptoDirection = {
  /** It encrypts. */
  ENCRYPT: 1,
  /** It decrypts. */
  DECRYPT: 2,
} as const;

/** A known value of VirtioCryptoDirection. */
export type VirtioCryptoDirection = (typeof VirtioCryptoDirection)[keyof typeof VirtioCryptoDirection];

/**
 * Hashes; the number is also the bit in hash_algo.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:95)
 */
export const VirtioCryptoHash = {
  /** No hash. */
  NONE: 0,
  /** MD5. */
  MD5: 1,
  /** SHA-1. */
  SHA1: 2,
  /** SHA-224. */
  SHA_224: 3,
  /** SHA-256. */
  SHA_256: 4,
  /** SHA-384. */
  SHA_384: 5,
  /** SHA-512. */
  SHA_512: 6,
  /** SHA3-224. */
  SHA3_224: 7,
  /** SHA3-256. */
  SHA3_256: 8,
  /** SHA3-384. */
  SHA3_384: 9,
  /** SHA3-512. */
  SHA3_512: 10,
  /** SHAKE128. */
  SHA3_SHAKE128: 11,
  /** SHAKE256. */
  SHA3_SHAKE256: 12,
} as const;

/** A known value of VirtioCryptoHash. */
export type VirtioCryptoHash = (typeof VirtioCryptoHash)[keyof typeof VirtioCryptoHash];

/**
 * Message authentication codes; the number is also the bit in mac_algo_l and mac_algo_h.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:113)
 */
export const VirtioCryptoMac = {
  /** No authentication code. */
  NONE: 0,
  /** HMAC with MD5. */
  HMAC_MD5: 1,
  /** HMAC with SHA-1. */
  HMAC_SHA1: 2,
  /** HMAC with SHA-224. */
  HMAC_SHA_224: 3,
  /** HMAC with SHA-256. */
  HMAC_SHA_256: 4,
  /** HMAC with SHA-384. */
  HMAC_SHA_384: 5,
  /** HMAC with SHA-512. */
  HMAC_SHA_512: 6,
  /** CMAC with triple DES. */
  CMAC_TRIPLE_DES: 25,
  /** CMAC with AES. */
  CMAC_AES: 26,
  /** KASUMI in F9 mode. */
  KASUMI_F9: 27,
  /** SNOW 3G as UIA2. */
  SNOW3G_UIA2: 28,
  /** GMAC with AES. */
  GMAC_AES: 41,
  /** GMAC with Twofish. */
  GMAC_TWOFISH: 42,
  /** CBC-MAC with AES. */
  CBCMAC_AES: 49,
  /** CBC-MAC with KASUMI F9. */
  CBCMAC_KASUMI_F9: 50,
  /** XCBC-MAC with AES. */
  XCBC_AES: 53,
  /** ZUC as EIA3; not in the Linux header. */
  ZUC_EIA3: 54,
} as const;

/** A known value of VirtioCryptoMac. */
export type VirtioCryptoMac = (typeof VirtioCryptoMac)[keyof typeof VirtioCryptoMac];

/**
 * Ciphers that authenticate; the number is also the bit in aead_algo.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:135)
 */
export const VirtioCryptoAead = {
  /** No such cipher. */
  NONE: 0,
  /** Galois/counter mode. */
  GCM: 1,
  /** Counter mode with CBC-MAC. */
  CCM: 2,
  /** ChaCha20 with Poly1305. */
  CHACHA20_POLY1305: 3,
} as const;

/** A known value of VirtioCryptoAead. */
export type VirtioCryptoAead = (typeof VirtioCryptoAead)[keyof typeof VirtioCryptoAead];

/**
 * Asymmetric ciphers as Linux numbers them, also the bits in akcipher_algo; the standard has no DSA and numbers ECDSA 2.
 * @see linux/virtio_crypto.h, VIRTIO_CRYPTO_AKCIPHER_RSA (spec/virtio/crypto.yaml:144)
 */
export const VirtioCryptoAkcipher = {
  /** No asymmetric cipher. */
  NONE: 0,
  /** RSA. */
  RSA: 1,
  /** DSA; the standard means ECDSA by this number. */
  DSA: 2,
  /** ECDSA; 2 in the standard. */
  ECDSA: 3,
} as const;

/** A known value of VirtioCryptoAkcipher. */
export type VirtioCryptoAkcipher = (typeof VirtioCryptoAkcipher)[keyof typeof VirtioCryptoAkcipher];

/**
 * Which key of a pair a session of an asymmetric cipher has.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:154)
 */
export const VirtioCryptoKeyType = {
  /** The public key. */
  PUBLIC: 1,
  /** The private key. */
  PRIVATE: 2,
} as const;

/** A known value of VirtioCryptoKeyType. */
export type VirtioCryptoKeyType = (typeof VirtioCryptoKeyType)[keyof typeof VirtioCryptoKeyType];

/**
 * How RSA messages are padded.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:161)
 */
export const VirtioCryptoRsaPadding = {
  /** Zeros in front; not for signatures. */
  RAW: 0,
  /** PKCS #1 version 1.5. */
  PKCS1: 1,
} as const;

/** A known value of VirtioCryptoRsaPadding. */
export type VirtioCryptoRsaPadding = (typeof VirtioCryptoRsaPadding)[keyof typeof VirtioCryptoRsaPadding];

/**
 * The hash in PKCS
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:168)
 */
export const VirtioCryptoRsaHash = {
  /** No hash. */
  NONE: 0,
  /** MD2. */
  MD2: 1,
  /** MD3. */
  MD3: 2,
  /** MD4. */
  MD4: 3,
  /** MD5. */
  MD5: 4,
  /** SHA-1. */
  SHA1: 5,
  /** SHA-256. */
  SHA256: 6,
  /** SHA-384. */
  SHA384: 7,
  /** SHA-512. */
  SHA512: 8,
  /** SHA-224. */
  SHA224: 9,
} as const;

/** A known value of VirtioCryptoRsaHash. */
export type VirtioCryptoRsaHash = (typeof VirtioCryptoRsaHash)[keyof typeof VirtioCryptoRsaHash];

/**
 * Elliptic curves.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:183)
 */
export const VirtioCryptoCurve = {
  /** No curve. */
  UNKNOWN: 0,
  /** NIST P-192. */
  NIST_P192: 1,
  /** NIST P-224. */
  NIST_P224: 2,
  /** NIST P-256. */
  NIST_P256: 3,
  /** NIST P-384. */
  NIST_P384: 4,
  /** NIST P-521. */
  NIST_P521: 5,
} as const;

/** A known value of VirtioCryptoCurve. */
export type VirtioCryptoCurve = (typeof VirtioCryptoCurve)[keyof typeof VirtioCryptoCurve];

/**
 * What a chain of cipher and hash does first.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:194)
 */
export const VirtioCryptoChainOrder = {
  /** The hash, then the cipher. */
  HASH_THEN_CIPHER: 1,
  /** The cipher, then the hash. */
  CIPHER_THEN_HASH: 2,
} as const;

/** A known value of VirtioCryptoChainOrder. */
export type VirtioCryptoChainOrder = (typeof VirtioCryptoChainOrder)[keyof typeof VirtioCryptoChainOrder];

/**
 * What kind of hash a chain has.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:201)
 */
export const VirtioCryptoHashMode = {
  /** A plain hash. */
  PLAIN: 1,
  /** A message authentication code. */
  AUTH: 2,
  /** A nested hash. */
  NESTED: 3,
} as const;

/** A known value of VirtioCryptoHashMode. */
export type VirtioCryptoHashMode = (typeof VirtioCryptoHashMode)[keyof typeof VirtioCryptoHashMode];

/**
 * What a symmetric session or request does.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:209)
 */
export const VirtioCryptoSymOperation = {
  /** Nothing. */
  NONE: 0,
  /** A cipher alone. */
  CIPHER: 1,
  /** A cipher and a hash in a chain. */
  ALGORITHM_CHAINING: 2,
} as const;

/** A known value of VirtioCryptoSymOperation. */
export type VirtioCryptoSymOperation = (typeof VirtioCryptoSymOperation)[keyof typeof VirtioCryptoSymOperation];

/**
 * How a request went; in the answer to the creation of a session these are 32 bits.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:217)
 */
export const VirtioCryptoStatus = {
  /** Success. */
  OK: 0,
  /** Any other failure. */
  ERR: 1,
  /** Authentication failed in AEAD decryption. */
  BADMSG: 2,
  /** The operation or algorithm is not supported. */
  NOTSUPP: 3,
  /** There is no such session. */
  INVSESS: 4,
  /** No session id is free. */
  NOSPC: 5,
  /** A signature was not valid. */
  KEY_REJECTED: 6,
} as const;

/** A known value of VirtioCryptoStatus. */
export type VirtioCryptoStatus = (typeof VirtioCryptoStatus)[keyof typeof VirtioCryptoStatus];

/**
 * The configuration space of the crypto device; lengths are in bytes.
 * In C: `virtio_crypto_config`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:231)
 */
export interface VirtioCryptoConfig {
  /** Whether the device is ready. */
  status: number;
  /** Number of data queues, 1 to 65535. */
  maxDataqueues: number;
  /** Services offered, a bit each. */
  cryptoServices: number;
  /** Ciphers 0 to 31 offered, a bit each. */
  cipherAlgoL: number;
  /** Ciphers 32 to 63 offered, a bit each. */
  cipherAlgoH: number;
  /** Hashes offered, a bit each. */
  hashAlgo: number;
  /** Authentication codes 0 to 31 offered, a bit each. */
  macAlgoL: number;
  /** Authentication codes 32 to 63 offered, a bit each. */
  macAlgoH: number;
  /** AEAD ciphers offered, a bit each. */
  aeadAlgo: number;
  /** Longest cipher key. */
  maxCipherKeyLen: number;
  /** Longest authentication key. */
  maxAuthKeyLen: number;
  /** Asymmetric ciphers offered, a bit each. */
  akcipherAlgo: number;
  /** Most bytes of the variable-length parameters of a data request. */
  maxSize: bigint;
}

/** Refuses what does not fit in a VirtioCryptoConfig, by its name. */
function refuseVirtioCryptoConfig(value: VirtioCryptoConfig): void {
  checkRange(value.status, 0, 4294967295, "VirtioCryptoConfig.status");
  checkRange(value.maxDataqueues, 0, 4294967295, "VirtioCryptoConfig.maxDataqueues");
  checkRange(value.cryptoServices, 0, 4294967295, "VirtioCryptoConfig.cryptoServices");
  checkRange(value.cipherAlgoL, 0, 4294967295, "VirtioCryptoConfig.cipherAlgoL");
  checkRange(value.cipherAlgoH, 0, 4294967295, "VirtioCryptoConfig.cipherAlgoH");
  checkRange(value.hashAlgo, 0, 4294967295, "VirtioCryptoConfig.hashAlgo");
  checkRange(value.macAlgoL, 0, 4294967295, "VirtioCryptoConfig.macAlgoL");
  checkRange(value.macAlgoH, 0, 4294967295, "VirtioCryptoConfig.macAlgoH");
  checkRange(value.aeadAlgo, 0, 4294967295, "VirtioCryptoConfig.aeadAlgo");
  checkRange(value.maxCipherKeyLen, 0, 4294967295, "VirtioCryptoConfig.maxCipherKeyLen");
  checkRange(value.maxAuthKeyLen, 0, 4294967295, "VirtioCryptoConfig.maxAuthKeyLen");
  checkRange(value.akcipherAlgo, 0, 4294967295, "VirtioCryptoConfig.akcipherAlgo");
}

/** Encoder and decoder of VirtioCryptoConfig, 56 bytes. */
export const VirtioCryptoConfig: Codec<VirtioCryptoConfig> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    const value_maxDataqueues = value.maxDataqueues;
    const value_cryptoServices = value.cryptoServices;
    const value_cipherAlgoL = value.cipherAlgoL;
    const value_cipherAlgoH = value.cipherAlgoH;
    const value_hashAlgo = value.hashAlgo;
    const value_macAlgoL = value.macAlgoL;
    const value_macAlgoH = value.macAlgoH;
    const value_aeadAlgo = value.aeadAlgo;
    const value_maxCipherKeyLen = value.maxCipherKeyLen;
    const value_maxAuthKeyLen = value.maxAuthKeyLen;
    const value_akcipherAlgo = value.akcipherAlgo;
    if (
      value_status >>> 0 !== value_status ||
      value_maxDataqueues >>> 0 !== value_maxDataqueues ||
      value_cryptoServices >>> 0 !== value_cryptoServices ||
      value_cipherAlgoL >>> 0 !== value_cipherAlgoL ||
      value_cipherAlgoH >>> 0 !== value_cipherAlgoH ||
      value_hashAlgo >>> 0 !== value_hashAlgo ||
      value_macAlgoL >>> 0 !== value_macAlgoL ||
      value_macAlgoH >>> 0 !== value_macAlgoH ||
      value_aeadAlgo >>> 0 !== value_aeadAlgo ||
      value_maxCipherKeyLen >>> 0 !== value_maxCipherKeyLen ||
      value_maxAuthKeyLen >>> 0 !== value_maxAuthKeyLen ||
      value_akcipherAlgo >>> 0 !== value_akcipherAlgo
    ) refuseVirtioCryptoConfig(value);
    view.setUint32(offset, value_status, true);
    view.setUint32(offset + 4, value_maxDataqueues, true);
    view.setUint32(offset + 8, value_cryptoServices, true);
    view.setUint32(offset + 12, value_cipherAlgoL, true);
    view.setUint32(offset + 16, value_cipherAlgoH, true);
    view.setUint32(offset + 20, value_hashAlgo, true);
    view.setUint32(offset + 24, value_macAlgoL, true);
    view.setUint32(offset + 28, value_macAlgoH, true);
    view.setUint32(offset + 32, value_aeadAlgo, true);
    view.setUint32(offset + 36, value_maxCipherKeyLen, true);
    view.setUint32(offset + 40, value_maxAuthKeyLen, true);
    view.setUint32(offset + 44, value_akcipherAlgo, true);
    writeU64(view, offset + 48, value.maxSize, true, "VirtioCryptoConfig.maxSize");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioCryptoConfig");
    return {
      status: view.getUint32(offset, true),
      maxDataqueues: view.getUint32(offset + 4, true),
      cryptoServices: view.getUint32(offset + 8, true),
      cipherAlgoL: view.getUint32(offset + 12, true),
      cipherAlgoH: view.getUint32(offset + 16, true),
      hashAlgo: view.getUint32(offset + 20, true),
      macAlgoL: view.getUint32(offset + 24, true),
      macAlgoH: view.getUint32(offset + 28, true),
      aeadAlgo: view.getUint32(offset + 32, true),
      maxCipherKeyLen: view.getUint32(offset + 36, true),
      maxAuthKeyLen: view.getUint32(offset + 40, true),
      akcipherAlgo: view.getUint32(offset + 44, true),
      maxSize: readU64(view, offset + 48, true),
    };
  },
};

/**
 * The head of a request on a data queue.
 * In C: `virtio_crypto_op_header`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:249)
 */
export interface VirtioCryptoOpHeader {
  /** What is asked. */
  opcode: Open<VirtioCryptoDataOpcode>;
  /** The algorithm, a value of the enumeration of the opcode's service. */
  algo: number;
  /** The session, where one is used. */
  sessionId: bigint;
  /** Whether a session is used; ignored without REVISION_1. */
  flag: number;
}

/** Refuses what does not fit in a VirtioCryptoOpHeader, by its name. */
function refuseVirtioCryptoOpHeader(value: VirtioCryptoOpHeader): void {
  checkRange(value.opcode, 0, 4294967295, "VirtioCryptoOpHeader.opcode");
  checkRange(value.algo, 0, 4294967295, "VirtioCryptoOpHeader.algo");
  checkRange(value.flag, 0, 4294967295, "VirtioCryptoOpHeader.flag");
}

/** Encoder and decoder of VirtioCryptoOpHeader, 24 bytes. */
export const VirtioCryptoOpHeader: Codec<VirtioCryptoOpHeader> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_opcode = value.opcode;
    const value_algo = value.algo;
    const value_flag = value.flag;
    if (
      value_opcode >>> 0 !== value_opcode ||
      value_algo >>> 0 !== value_algo ||
      value_flag >>> 0 !== value_flag
    ) refuseVirtioCryptoOpHeader(value);
    view.setUint32(offset, value_opcode, true);
    view.setUint32(offset + 4, value_algo, true);
    writeU64(view, offset + 8, value.sessionId, true, "VirtioCryptoOpHeader.sessionId");
    view.setUint32(offset + 16, value_flag, true);
    view.setUint32(offset + 20, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioCryptoOpHeader");
    return {
      opcode: view.getUint32(offset, true),
      algo: view.getUint32(offset + 4, true),
      sessionId: readU64(view, offset + 8, true),
      flag: view.getUint32(offset + 16, true),
    };
  },
};

/**
 * Parameters of a cipher operation; lengths are in bytes.
 * In C: `virtio_crypto_cipher_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_cipher_para (spec/virtio/crypto.yaml:259)
 */
export interface VirtioCryptoCipherPara {
  /** Length of the initialization vector, counter or tweak. */
  ivLen: number;
  /** Length of the source. */
  srcDataLen: number;
  /** Length of the destination. */
  dstDataLen: number;
}

/** Refuses what does not fit in a VirtioCryptoCipherPara, by its name. */
function refuseVirtioCryptoCipherPara(value: VirtioCryptoCipherPara): void {
  checkRange(value.ivLen, 0, 4294967295, "VirtioCryptoCipherPara.ivLen");
  checkRange(value.srcDataLen, 0, 4294967295, "VirtioCryptoCipherPara.srcDataLen");
  checkRange(value.dstDataLen, 0, 4294967295, "VirtioCryptoCipherPara.dstDataLen");
}

/** Encoder and decoder of VirtioCryptoCipherPara, 16 bytes. */
export const VirtioCryptoCipherPara: Codec<VirtioCryptoCipherPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_ivLen = value.ivLen;
    const value_srcDataLen = value.srcDataLen;
    const value_dstDataLen = value.dstDataLen;
    if (
      value_ivLen >>> 0 !== value_ivLen ||
      value_srcDataLen >>> 0 !== value_srcDataLen ||
      value_dstDataLen >>> 0 !== value_dstDataLen
    ) refuseVirtioCryptoCipherPara(value);
    view.setUint32(offset, value_ivLen, true);
    view.setUint32(offset + 4, value_srcDataLen, true);
    view.setUint32(offset + 8, value_dstDataLen, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoCipherPara");
    return {
      ivLen: view.getUint32(offset, true),
      srcDataLen: view.getUint32(offset + 4, true),
      dstDataLen: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * Parameters of a hash operation; lengths are in bytes.
 * In C: `virtio_crypto_hash_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_hash_para (spec/virtio/crypto.yaml:269)
 */
export interface VirtioCryptoHashPara {
  /** Length of the source. */
  srcDataLen: number;
  /** Length of the result. */
  hashResultLen: number;
}

/** Refuses what does not fit in a VirtioCryptoHashPara, by its name. */
function refuseVirtioCryptoHashPara(value: VirtioCryptoHashPara): void {
  checkRange(value.srcDataLen, 0, 4294967295, "VirtioCryptoHashPara.srcDataLen");
  checkRange(value.hashResultLen, 0, 4294967295, "VirtioCryptoHashPara.hashResultLen");
}

/** Encoder and decoder of VirtioCryptoHashPara, 8 bytes. */
export const VirtioCryptoHashPara: Codec<VirtioCryptoHashPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_srcDataLen = value.srcDataLen;
    const value_hashResultLen = value.hashResultLen;
    if (
      value_srcDataLen >>> 0 !== value_srcDataLen ||
      value_hashResultLen >>> 0 !== value_hashResultLen
    ) refuseVirtioCryptoHashPara(value);
    view.setUint32(offset, value_srcDataLen, true);
    view.setUint32(offset + 4, value_hashResultLen, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioCryptoHashPara");
    return {
      srcDataLen: view.getUint32(offset, true),
      hashResultLen: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * Parameters of a MAC operation.
 * In C: `virtio_crypto_mac_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_mac_para (spec/virtio/crypto.yaml:277)
 */
export interface VirtioCryptoMacPara {
  /** Lengths of source and result. */
  hash: VirtioCryptoHashPara;
}

/** Encoder and decoder of VirtioCryptoMacPara, 8 bytes. */
export const VirtioCryptoMacPara: Codec<VirtioCryptoMacPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hash_srcDataLen = value.hash.srcDataLen;
    const value_hash_hashResultLen = value.hash.hashResultLen;
    if (
      value_hash_srcDataLen >>> 0 !== value_hash_srcDataLen ||
      value_hash_hashResultLen >>> 0 !== value_hash_hashResultLen
    ) refuseVirtioCryptoHashPara(value.hash);
    view.setUint32(offset, value_hash_srcDataLen, true);
    view.setUint32(offset + 4, value_hash_hashResultLen, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioCryptoMacPara");
    return {
      hash: {
        srcDataLen: view.getUint32(offset, true),
        hashResultLen: view.getUint32(offset + 4, true),
      },
    };
  },
};

/**
 * Parameters of an AEAD operation; lengths are in bytes.
 * In C: `virtio_crypto_aead_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_aead_para (spec/virtio/crypto.yaml:284)
 */
export interface VirtioCryptoAeadPara {
  /** Length of the initialization vector or nonce. */
  ivLen: number;
  /** Length of the associated data. */
  aadLen: number;
  /** Length of the source. */
  srcDataLen: number;
  /** Length of the destination. */
  dstDataLen: number;
}

/** Refuses what does not fit in a VirtioCryptoAeadPara, by its name. */
function refuseVirtioCryptoAeadPara(value: VirtioCryptoAeadPara): void {
  checkRange(value.ivLen, 0, 4294967295, "VirtioCryptoAeadPara.ivLen");
  checkRange(value.aadLen, 0, 4294967295, "VirtioCryptoAeadPara.aadLen");
  checkRange(value.srcDataLen, 0, 4294967295, "VirtioCryptoAeadPara.srcDataLen");
  checkRange(value.dstDataLen, 0, 4294967295, "VirtioCryptoAeadPara.dstDataLen");
}

/** Encoder and decoder of VirtioCryptoAeadPara, 16 bytes. */
export const VirtioCryptoAeadPara: Codec<VirtioCryptoAeadPara> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_ivLen = value.ivLen;
    const value_aadLen = value.aadLen;
    const value_srcDataLen = value.srcDataLen;
    const value_dstDataLen = value.dstDataLen;
    if (
      value_ivLen >>> 0 !== value_ivLen ||
      value_aadLen >>> 0 !== value_aadLen ||
      value_srcDataLen >>> 0 !== value_srcDataLen ||
      value_dstDataLen >>> 0 !== value_dstDataLen
    ) refuseVirtioCryptoAeadPara(value);
    view.setUint32(offset, value_ivLen, true);
    view.setUint32(offset + 4, value_aadLen, true);
    view.setUint32(offset + 8, value_srcDataLen, true);
    view.setUint32(offset + 12, value_dstDataLen, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioCryptoAeadPara");
    return {
      ivLen: view.getUint32(offset, true),
      aadLen: view.getUint32(offset + 4, true),
      srcDataLen: view.getUint32(offset + 8, true),
      dstDataLen: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * An operation of a cipher alone.
 * In C: `virtio_crypto_cipher_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_cipher_data_req (spec/virtio/crypto.yaml:294)
 */
export interface VirtioCryptoCipherDataReq {
  /** Its lengths. */
  para: VirtioCryptoCipherPara;
}

/** Encoder and decoder of VirtioCryptoCipherDataReq, 40 bytes. */
export const VirtioCryptoCipherDataReq: Codec<VirtioCryptoCipherDataReq> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_para_ivLen = value.para.ivLen;
    const value_para_srcDataLen = value.para.srcDataLen;
    const value_para_dstDataLen = value.para.dstDataLen;
    if (
      value_para_ivLen >>> 0 !== value_para_ivLen ||
      value_para_srcDataLen >>> 0 !== value_para_srcDataLen ||
      value_para_dstDataLen >>> 0 !== value_para_dstDataLen
    ) refuseVirtioCryptoCipherPara(value.para);
    view.setUint32(offset, value_para_ivLen, true);
    view.setUint32(offset + 4, value_para_srcDataLen, true);
    view.setUint32(offset + 8, value_para_dstDataLen, true);
    view.setUint32(offset + 12, 0);
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioCryptoCipherDataReq");
    return {
      para: {
        ivLen: view.getUint32(offset, true),
        srcDataLen: view.getUint32(offset + 4, true),
        dstDataLen: view.getUint32(offset + 8, true),
      },
    };
  },
};

/**
 * A hash operation.
 * In C: `virtio_crypto_hash_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_hash_data_req (spec/virtio/crypto.yaml:302)
 */
export interface VirtioCryptoHashDataReq {
  /** Its lengths. */
  para: VirtioCryptoHashPara;
}

/** Encoder and decoder of VirtioCryptoHashDataReq, 48 bytes. */
export const VirtioCryptoHashDataReq: Codec<VirtioCryptoHashDataReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_srcDataLen = value.para.srcDataLen;
    const value_para_hashResultLen = value.para.hashResultLen;
    if (
      value_para_srcDataLen >>> 0 !== value_para_srcDataLen ||
      value_para_hashResultLen >>> 0 !== value_para_hashResultLen
    ) refuseVirtioCryptoHashPara(value.para);
    view.setUint32(offset, value_para_srcDataLen, true);
    view.setUint32(offset + 4, value_para_hashResultLen, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoHashDataReq");
    return {
      para: {
        srcDataLen: view.getUint32(offset, true),
        hashResultLen: view.getUint32(offset + 4, true),
      },
    };
  },
};

/**
 * A MAC operation.
 * In C: `virtio_crypto_mac_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_mac_data_req (spec/virtio/crypto.yaml:310)
 */
export interface VirtioCryptoMacDataReq {
  /** Its lengths. */
  para: VirtioCryptoMacPara;
}

/** Encoder and decoder of VirtioCryptoMacDataReq, 48 bytes. */
export const VirtioCryptoMacDataReq: Codec<VirtioCryptoMacDataReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_hash_srcDataLen = value.para.hash.srcDataLen;
    const value_para_hash_hashResultLen = value.para.hash.hashResultLen;
    if (
      value_para_hash_srcDataLen >>> 0 !== value_para_hash_srcDataLen ||
      value_para_hash_hashResultLen >>> 0 !== value_para_hash_hashResultLen
    ) refuseVirtioCryptoHashPara(value.para.hash);
    view.setUint32(offset, value_para_hash_srcDataLen, true);
    view.setUint32(offset + 4, value_para_hash_hashResultLen, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoMacDataReq");
    return {
      para: {
        hash: {
          srcDataLen: view.getUint32(offset, true),
          hashResultLen: view.getUint32(offset + 4, true),
        },
      },
    };
  },
};

/**
 * Parameters of an operation of cipher and hash in a chain; lengths and offsets are in bytes.
 * In C: `virtio_crypto_alg_chain_data_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_alg_chain_data_para (spec/virtio/crypto.yaml:318)
 */
export interface VirtioCryptoAlgChainDataPara {
  /** Length of the initialization vector or counter. */
  ivLen: number;
  /** Length of the source. */
  srcDataLen: number;
  /** Length of the destination. */
  dstDataLen: number;
  /** Where in the source the cipher starts. */
  cipherStartSrcOffset: number;
  /** Length of the source that the cipher takes. */
  lenToCipher: number;
  /** Where in the source the hash starts. */
  hashStartSrcOffset: number;
  /** Length of the source that the hash takes. */
  lenToHash: number;
  /** Length of the associated data. */
  aadLen: number;
  /** Length of the hash. */
  hashResultLen: number;
}

/** Refuses what does not fit in a VirtioCryptoAlgChainDataPara, by its name. */
function refuseVirtioCryptoAlgChainDataPara(value: VirtioCryptoAlgChainDataPara): void {
  checkRange(value.ivLen, 0, 4294967295, "VirtioCryptoAlgChainDataPara.ivLen");
  checkRange(value.srcDataLen, 0, 4294967295, "VirtioCryptoAlgChainDataPara.srcDataLen");
  checkRange(value.dstDataLen, 0, 4294967295, "VirtioCryptoAlgChainDataPara.dstDataLen");
  checkRange(value.cipherStartSrcOffset, 0, 4294967295, "VirtioCryptoAlgChainDataPara.cipherStartSrcOffset");
  checkRange(value.lenToCipher, 0, 4294967295, "VirtioCryptoAlgChainDataPara.lenToCipher");
  checkRange(value.hashStartSrcOffset, 0, 4294967295, "VirtioCryptoAlgChainDataPara.hashStartSrcOffset");
  checkRange(value.lenToHash, 0, 4294967295, "VirtioCryptoAlgChainDataPara.lenToHash");
  checkRange(value.aadLen, 0, 4294967295, "VirtioCryptoAlgChainDataPara.aadLen");
  checkRange(value.hashResultLen, 0, 4294967295, "VirtioCryptoAlgChainDataPara.hashResultLen");
}

/** Encoder and decoder of VirtioCryptoAlgChainDataPara, 40 bytes. */
export const VirtioCryptoAlgChainDataPara: Codec<VirtioCryptoAlgChainDataPara> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_ivLen = value.ivLen;
    const value_srcDataLen = value.srcDataLen;
    const value_dstDataLen = value.dstDataLen;
    const value_cipherStartSrcOffset = value.cipherStartSrcOffset;
    const value_lenToCipher = value.lenToCipher;
    const value_hashStartSrcOffset = value.hashStartSrcOffset;
    const value_lenToHash = value.lenToHash;
    const value_aadLen = value.aadLen;
    const value_hashResultLen = value.hashResultLen;
    if (
      value_ivLen >>> 0 !== value_ivLen ||
      value_srcDataLen >>> 0 !== value_srcDataLen ||
      value_dstDataLen >>> 0 !== value_dstDataLen ||
      value_cipherStartSrcOffset >>> 0 !== value_cipherStartSrcOffset ||
      value_lenToCipher >>> 0 !== value_lenToCipher ||
      value_hashStartSrcOffset >>> 0 !== value_hashStartSrcOffset ||
      value_lenToHash >>> 0 !== value_lenToHash ||
      value_aadLen >>> 0 !== value_aadLen ||
      value_hashResultLen >>> 0 !== value_hashResultLen
    ) refuseVirtioCryptoAlgChainDataPara(value);
    view.setUint32(offset, value_ivLen, true);
    view.setUint32(offset + 4, value_srcDataLen, true);
    view.setUint32(offset + 8, value_dstDataLen, true);
    view.setUint32(offset + 12, value_cipherStartSrcOffset, true);
    view.setUint32(offset + 16, value_lenToCipher, true);
    view.setUint32(offset + 20, value_hashStartSrcOffset, true);
    view.setUint32(offset + 24, value_lenToHash, true);
    view.setUint32(offset + 28, value_aadLen, true);
    view.setUint32(offset + 32, value_hashResultLen, true);
    view.setUint32(offset + 36, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioCryptoAlgChainDataPara");
    return {
      ivLen: view.getUint32(offset, true),
      srcDataLen: view.getUint32(offset + 4, true),
      dstDataLen: view.getUint32(offset + 8, true),
      cipherStartSrcOffset: view.getUint32(offset + 12, true),
      lenToCipher: view.getUint32(offset + 16, true),
      hashStartSrcOffset: view.getUint32(offset + 20, true),
      lenToHash: view.getUint32(offset + 24, true),
      aadLen: view.getUint32(offset + 28, true),
      hashResultLen: view.getUint32(offset + 32, true),
    };
  },
};

/**
 * An operation of cipher and hash in a chain.
 * In C: `virtio_crypto_alg_chain_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_alg_chain_data_req (spec/virtio/crypto.yaml:334)
 */
export interface VirtioCryptoAlgChainDataReq {
  /** Its lengths and offsets. */
  para: VirtioCryptoAlgChainDataPara;
}

/** Encoder and decoder of VirtioCryptoAlgChainDataReq, 40 bytes. */
export const VirtioCryptoAlgChainDataReq: Codec<VirtioCryptoAlgChainDataReq> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_para_ivLen = value.para.ivLen;
    const value_para_srcDataLen = value.para.srcDataLen;
    const value_para_dstDataLen = value.para.dstDataLen;
    const value_para_cipherStartSrcOffset = value.para.cipherStartSrcOffset;
    const value_para_lenToCipher = value.para.lenToCipher;
    const value_para_hashStartSrcOffset = value.para.hashStartSrcOffset;
    const value_para_lenToHash = value.para.lenToHash;
    const value_para_aadLen = value.para.aadLen;
    const value_para_hashResultLen = value.para.hashResultLen;
    if (
      value_para_ivLen >>> 0 !== value_para_ivLen ||
      value_para_srcDataLen >>> 0 !== value_para_srcDataLen ||
      value_para_dstDataLen >>> 0 !== value_para_dstDataLen ||
      value_para_cipherStartSrcOffset >>> 0 !== value_para_cipherStartSrcOffset ||
      value_para_lenToCipher >>> 0 !== value_para_lenToCipher ||
      value_para_hashStartSrcOffset >>> 0 !== value_para_hashStartSrcOffset ||
      value_para_lenToHash >>> 0 !== value_para_lenToHash ||
      value_para_aadLen >>> 0 !== value_para_aadLen ||
      value_para_hashResultLen >>> 0 !== value_para_hashResultLen
    ) refuseVirtioCryptoAlgChainDataPara(value.para);
    view.setUint32(offset, value_para_ivLen, true);
    view.setUint32(offset + 4, value_para_srcDataLen, true);
    view.setUint32(offset + 8, value_para_dstDataLen, true);
    view.setUint32(offset + 12, value_para_cipherStartSrcOffset, true);
    view.setUint32(offset + 16, value_para_lenToCipher, true);
    view.setUint32(offset + 20, value_para_hashStartSrcOffset, true);
    view.setUint32(offset + 24, value_para_lenToHash, true);
    view.setUint32(offset + 28, value_para_aadLen, true);
    view.setUint32(offset + 32, value_para_hashResultLen, true);
    view.setUint32(offset + 36, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioCryptoAlgChainDataReq");
    return {
      para: {
        ivLen: view.getUint32(offset, true),
        srcDataLen: view.getUint32(offset + 4, true),
        dstDataLen: view.getUint32(offset + 8, true),
        cipherStartSrcOffset: view.getUint32(offset + 12, true),
        lenToCipher: view.getUint32(offset + 16, true),
        hashStartSrcOffset: view.getUint32(offset + 20, true),
        lenToHash: view.getUint32(offset + 24, true),
        aadLen: view.getUint32(offset + 28, true),
        hashResultLen: view.getUint32(offset + 32, true),
      },
    };
  },
};

/**
 * A symmetric operation.
 * In C: `virtio_crypto_sym_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_sym_data_req (spec/virtio/crypto.yaml:341)
 */
export interface VirtioCryptoSymDataReq {
  /** The parameters, as op_type says. Holds one of VirtioCryptoCipherDataReq, VirtioCryptoAlgChainDataReq. */
  u: Uint8Array;
  /** A cipher alone or a chain. */
  opType: Open<VirtioCryptoSymOperation>;
}

/** Refuses what does not fit in a VirtioCryptoSymDataReq, by its name. */
function refuseVirtioCryptoSymDataReq(value: VirtioCryptoSymDataReq): void {
  checkRange(value.u.length, 40, 40, "VirtioCryptoSymDataReq.u.length");
  checkRange(value.opType, 0, 4294967295, "VirtioCryptoSymDataReq.opType");
}

/** Encoder and decoder of VirtioCryptoSymDataReq, 48 bytes. */
export const VirtioCryptoSymDataReq: Codec<VirtioCryptoSymDataReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_opType = value.opType;
    if (
      value.u.length !== 40 ||
      value_opType >>> 0 !== value_opType
    ) refuseVirtioCryptoSymDataReq(value);
    writeBytes(view, offset, value.u);
    view.setUint32(offset + 40, value_opType, true);
    view.setUint32(offset + 44, 0);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoSymDataReq");
    return {
      u: readBytes(view, offset, 40),
      opType: view.getUint32(offset + 40, true),
    };
  },
};

/**
 * An AEAD operation.
 * In C: `virtio_crypto_aead_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_aead_data_req (spec/virtio/crypto.yaml:350)
 */
export interface VirtioCryptoAeadDataReq {
  /** Its lengths. */
  para: VirtioCryptoAeadPara;
}

/** Encoder and decoder of VirtioCryptoAeadDataReq, 48 bytes. */
export const VirtioCryptoAeadDataReq: Codec<VirtioCryptoAeadDataReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_ivLen = value.para.ivLen;
    const value_para_aadLen = value.para.aadLen;
    const value_para_srcDataLen = value.para.srcDataLen;
    const value_para_dstDataLen = value.para.dstDataLen;
    if (
      value_para_ivLen >>> 0 !== value_para_ivLen ||
      value_para_aadLen >>> 0 !== value_para_aadLen ||
      value_para_srcDataLen >>> 0 !== value_para_srcDataLen ||
      value_para_dstDataLen >>> 0 !== value_para_dstDataLen
    ) refuseVirtioCryptoAeadPara(value.para);
    view.setUint32(offset, value_para_ivLen, true);
    view.setUint32(offset + 4, value_para_aadLen, true);
    view.setUint32(offset + 8, value_para_srcDataLen, true);
    view.setUint32(offset + 12, value_para_dstDataLen, true);
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoAeadDataReq");
    return {
      para: {
        ivLen: view.getUint32(offset, true),
        aadLen: view.getUint32(offset + 4, true),
        srcDataLen: view.getUint32(offset + 8, true),
        dstDataLen: view.getUint32(offset + 12, true),
      },
    };
  },
};

/**
 * Parameters of an operation of an asymmetric cipher; lengths are in bytes.
 * In C: `virtio_crypto_akcipher_para`.
 * @see linux/virtio_crypto.h, virtio_crypto_akcipher_para (spec/virtio/crypto.yaml:358)
 */
export interface VirtioCryptoAkcipherPara {
  /** Length of the source. */
  srcDataLen: number;
  /** Length of the destination, or of the signature to verify. */
  dstDataLen: number;
}

/** Refuses what does not fit in a VirtioCryptoAkcipherPara, by its name. */
function refuseVirtioCryptoAkcipherPara(value: VirtioCryptoAkcipherPara): void {
  checkRange(value.srcDataLen, 0, 4294967295, "VirtioCryptoAkcipherPara.srcDataLen");
  checkRange(value.dstDataLen, 0, 4294967295, "VirtioCryptoAkcipherPara.dstDataLen");
}

/** Encoder and decoder of VirtioCryptoAkcipherPara, 8 bytes. */
export const VirtioCryptoAkcipherPara: Codec<VirtioCryptoAkcipherPara> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_srcDataLen = value.srcDataLen;
    const value_dstDataLen = value.dstDataLen;
    if (
      value_srcDataLen >>> 0 !== value_srcDataLen ||
      value_dstDataLen >>> 0 !== value_dstDataLen
    ) refuseVirtioCryptoAkcipherPara(value);
    view.setUint32(offset, value_srcDataLen, true);
    view.setUint32(offset + 4, value_dstDataLen, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioCryptoAkcipherPara");
    return {
      srcDataLen: view.getUint32(offset, true),
      dstDataLen: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * An operation of an asymmetric cipher.
 * In C: `virtio_crypto_akcipher_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_akcipher_data_req (spec/virtio/crypto.yaml:366)
 */
export interface VirtioCryptoAkcipherDataReq {
  /** Its lengths. */
  para: VirtioCryptoAkcipherPara;
}

/** Encoder and decoder of VirtioCryptoAkcipherDataReq, 48 bytes. */
export const VirtioCryptoAkcipherDataReq: Codec<VirtioCryptoAkcipherDataReq> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_para_srcDataLen = value.para.srcDataLen;
    const value_para_dstDataLen = value.para.dstDataLen;
    if (
      value_para_srcDataLen >>> 0 !== value_para_srcDataLen ||
      value_para_dstDataLen >>> 0 !== value_para_dstDataLen
    ) refuseVirtioCryptoAkcipherPara(value.para);
    view.setUint32(offset, value_para_srcDataLen, true);
    view.setUint32(offset + 4, value_para_dstDataLen, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioCryptoAkcipherDataReq");
    return {
      para: {
        srcDataLen: view.getUint32(offset, true),
        dstDataLen: view.getUint32(offset + 4, true),
      },
    };
  },
};

/**
 * A request on a data queue up to its data.
 * In C: `virtio_crypto_op_data_req`.
 * @see linux/virtio_crypto.h, virtio_crypto_op_data_req (spec/virtio/crypto.yaml:374)
 */
export interface VirtioCryptoOpDataReq {
  /** What is asked. */
  header: VirtioCryptoOpHeader;
  /** The parameters, as the opcode says. Holds one of VirtioCryptoSymDataReq, VirtioCryptoHashDataReq, VirtioCryptoMacDataReq, VirtioCryptoAeadDataReq, VirtioCryptoAkcipherDataReq. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioCryptoOpDataReq, by its name. */
function refuseVirtioCryptoOpDataReq(value: VirtioCryptoOpDataReq): void {
  refuseVirtioCryptoOpHeader(value.header);
  checkRange(value.u.length, 48, 48, "VirtioCryptoOpDataReq.u.length");
}

/** Encoder and decoder of VirtioCryptoOpDataReq, 72 bytes. */
export const VirtioCryptoOpDataReq: Codec<VirtioCryptoOpDataReq> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    const value_header_opcode = value.header.opcode;
    const value_header_algo = value.header.algo;
    const value_header_flag = value.header.flag;
    if (
      value_header_opcode >>> 0 !== value_header_opcode ||
      value_header_algo >>> 0 !== value_header_algo ||
      value_header_flag >>> 0 !== value_header_flag ||
      value.u.length !== 48
    ) refuseVirtioCryptoOpDataReq(value);
    view.setUint32(offset, value_header_opcode, true);
    view.setUint32(offset + 4, value_header_algo, true);
    writeU64(view, offset + 8, value.header.sessionId, true, "VirtioCryptoOpHeader.sessionId");
    view.setUint32(offset + 16, value_header_flag, true);
    view.setUint32(offset + 20, 0);
    writeBytes(view, offset + 24, value.u);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 72, "VirtioCryptoOpDataReq");
    return {
      header: {
        opcode: view.getUint32(offset, true),
        algo: view.getUint32(offset + 4, true),
        sessionId: readU64(view, offset + 8, true),
        flag: view.getUint32(offset + 16, true),
      },
      u: readBytes(view, offset + 24, 48),
    };
  },
};

/**
 * The tail of a request on a data queue, written by the device.
 * In C: `virtio_crypto_inhdr`.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:382)
 */
export interface VirtioCryptoInhdr {
  /** How it went. */
  status: Open<VirtioCryptoStatus>;
}

/** Encoder and decoder of VirtioCryptoInhdr, 1 bytes. */
export const VirtioCryptoInhdr: Codec<VirtioCryptoInhdr> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioCryptoInhdr.status");
    view.setUint8(offset, value_status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioCryptoInhdr");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * Feature bits of the crypto device.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:21)
 */
export const VirtioCryptoFeature = {
  /** Requests have the layout of revision 1, without padding. */
  REVISION_1: 0x1n,
  /** Cipher requests need no session. */
  CIPHER_STATELESS_MODE: 0x2n,
  /** Hash requests need no session. */
  HASH_STATELESS_MODE: 0x4n,
  /** MAC requests need no session. */
  MAC_STATELESS_MODE: 0x8n,
  /** AEAD requests need no session. */
  AEAD_STATELESS_MODE: 0x10n,
  /** Asymmetric cipher requests need no session. */
  AKCIPHER_STATELESS_MODE: 0x20n,
} as const;

/** Names and dependencies of the bits of VirtioCryptoFeature. */
export const VirtioCryptoFeatures = new FeatureSet([
  { name: "REVISION_1", mask: 0x1n, requires: [] },
  { name: "CIPHER_STATELESS_MODE", mask: 0x2n, requires: ["REVISION_1"] },
  { name: "HASH_STATELESS_MODE", mask: 0x4n, requires: ["REVISION_1"] },
  { name: "MAC_STATELESS_MODE", mask: 0x8n, requires: ["REVISION_1"] },
  { name: "AEAD_STATELESS_MODE", mask: 0x10n, requires: ["REVISION_1"] },
  { name: "AKCIPHER_STATELESS_MODE", mask: 0x20n, requires: ["REVISION_1"] },
]);

/**
 * A cryptographic accelerator.
 * @see Virtual I/O Device (VIRTIO), Crypto Device (spec/virtio/crypto.yaml:8)
 */
export const CryptoDevice = {
  name: "crypto",
  aliases: [],
  virtioId: 20,
  features: VirtioCryptoFeatures,
  config: VirtioCryptoConfig,
  queues: {
    /** Operations on data; as many queues as max_dataqueues says. */
    data: { first: 0, last: Number.POSITIVE_INFINITY },
    /** Creation and destruction of sessions; its index is max_dataqueues, behind the last data queue. */
    control: { first: 1, last: Number.POSITIVE_INFINITY },
  },
} as const;
