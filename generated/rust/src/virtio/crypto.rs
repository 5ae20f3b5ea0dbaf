// Generated from spec/virtio/crypto.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio crypto device. The request layouts are those without REVISION_1, in which the fixed parameters fill 56 bytes on the control queue and 48 on a data queue; with REVISION_1 the same parameters stand without the padding.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Bit of the flag of a data request with REVISION_1: session_id names the session; without it the request carries all parameters itself.
pub const VIRTIO_CRYPTO_FLAG_SESSION_MODE: u32 = 1;

/// The state of the accelerator.
pub mod virtio_crypto_device_status {
    /// The device takes requests.
    pub const HW_READY: u32 = 1 << 0;
}

/// Kinds of operations; the number is the bit in crypto_services and the second byte of opcodes.
pub mod virtio_crypto_service {
    /// Symmetric encryption.
    pub const CIPHER: u32 = 0;
    /// Hashes.
    pub const HASH: u32 = 1;
    /// Message authentication codes.
    pub const MAC: u32 = 2;
    /// Authenticated encryption with associated data.
    pub const AEAD: u32 = 3;
    /// Asymmetric encryption and signatures.
    pub const AKCIPHER: u32 = 4;
}

/// What a request on a data queue asks for.
pub mod virtio_crypto_data_opcode {
    /// Encrypt.
    pub const CIPHER_ENCRYPT: u32 = 0;
    /// Decrypt.
    pub const CIPHER_DECRYPT: u32 = 1;
    /// Compute a hash.
    pub const HASH: u32 = 256;
    /// Compute a message authentication code.
    pub const MAC: u32 = 512;
    /// Encrypt and authenticate.
    pub const AEAD_ENCRYPT: u32 = 768;
    /// Verify and decrypt.
    pub const AEAD_DECRYPT: u32 = 769;
    /// Encrypt with an asymmetric key.
    pub const AKCIPHER_ENCRYPT: u32 = 1024;
    /// Decrypt with an asymmetric key.
    pub const AKCIPHER_DECRYPT: u32 = 1025;
    /// Sign.
    pub const AKCIPHER_SIGN: u32 = 1026;
    /// Verify a signature.
    pub const AKCIPHER_VERIFY: u32 = 1027;
}

/// Symmetric ciphers; the number is also the bit in cipher_algo_l and cipher_algo_h.
pub mod virtio_crypto_cipher {
    /// No cipher.
    pub const NONE: u32 = 0;
    /// The stream cipher ARC4.
    pub const ARC4: u32 = 1;
    /// AES in ECB mode.
    pub const AES_ECB: u32 = 2;
    /// AES in CBC mode.
    pub const AES_CBC: u32 = 3;
    /// AES in counter mode.
    pub const AES_CTR: u32 = 4;
    /// DES in ECB mode.
    pub const DES_ECB: u32 = 5;
    /// DES in CBC mode.
    pub const DES_CBC: u32 = 6;
    /// Triple DES in ECB mode.
    pub const TRIPLE_DES_ECB: u32 = 7;
    /// Triple DES in CBC mode.
    pub const TRIPLE_DES_CBC: u32 = 8;
    /// Triple DES in counter mode.
    pub const TRIPLE_DES_CTR: u32 = 9;
    /// KASUMI in F8 mode.
    pub const KASUMI_F8: u32 = 10;
    /// SNOW 3G as UEA2.
    pub const SNOW3G_UEA2: u32 = 11;
    /// AES in F8 mode.
    pub const AES_F8: u32 = 12;
    /// AES in XTS mode.
    pub const AES_XTS: u32 = 13;
    /// ZUC as EEA3.
    pub const ZUC_EEA3: u32 = 14;
}

/// Which way a session of a cipher works.
pub mod virtio_crypto_direction {
    /// It encrypts.
    pub const ENCRYPT: u32 = 1;
    /// It decrypts.
    pub const DECRYPT: u32 = 2;
}

/// Hashes; the number is also the bit in hash_algo.
pub mod virtio_crypto_hash {
    /// No hash.
    pub const NONE: u32 = 0;
    /// MD5.
    pub const MD5: u32 = 1;
    /// SHA-1.
    pub const SHA1: u32 = 2;
    /// SHA-224.
    pub const SHA_224: u32 = 3;
    /// SHA-256.
    pub const SHA_256: u32 = 4;
    /// SHA-384.
    pub const SHA_384: u32 = 5;
    /// SHA-512.
    pub const SHA_512: u32 = 6;
    /// SHA3-224.
    pub const SHA3_224: u32 = 7;
    /// SHA3-256.
    pub const SHA3_256: u32 = 8;
    /// SHA3-384.
    pub const SHA3_384: u32 = 9;
    /// SHA3-512.
    pub const SHA3_512: u32 = 10;
    /// SHAKE128.
    pub const SHA3_SHAKE128: u32 = 11;
    /// SHAKE256.
    pub const SHA3_SHAKE256: u32 = 12;
}

/// Message authentication codes; the number is also the bit in mac_algo_l and mac_algo_h.
pub mod virtio_crypto_mac {
    /// No authentication code.
    pub const NONE: u32 = 0;
    /// HMAC with MD5.
    pub const HMAC_MD5: u32 = 1;
    /// HMAC with SHA-1.
    pub const HMAC_SHA1: u32 = 2;
    /// HMAC with SHA-224.
    pub const HMAC_SHA_224: u32 = 3;
    /// HMAC with SHA-256.
    pub const HMAC_SHA_256: u32 = 4;
    /// HMAC with SHA-384.
    pub const HMAC_SHA_384: u32 = 5;
    /// HMAC with SHA-512.
    pub const HMAC_SHA_512: u32 = 6;
    /// CMAC with triple DES.
    pub const CMAC_TRIPLE_DES: u32 = 25;
    /// CMAC with AES.
    pub const CMAC_AES: u32 = 26;
    /// KASUMI in F9 mode.
    pub const KASUMI_F9: u32 = 27;
    /// SNOW 3G as UIA2.
    pub const SNOW3G_UIA2: u32 = 28;
    /// GMAC with AES.
    pub const GMAC_AES: u32 = 41;
    /// GMAC with Twofish.
    pub const GMAC_TWOFISH: u32 = 42;
    /// CBC-MAC with AES.
    pub const CBCMAC_AES: u32 = 49;
    /// CBC-MAC with KASUMI F9.
    pub const CBCMAC_KASUMI_F9: u32 = 50;
    /// XCBC-MAC with AES.
    pub const XCBC_AES: u32 = 53;
    /// ZUC as EIA3; not in the Linux header.
    pub const ZUC_EIA3: u32 = 54;
}

/// Ciphers that authenticate; the number is also the bit in aead_algo.
pub mod virtio_crypto_aead {
    /// No such cipher.
    pub const NONE: u32 = 0;
    /// Galois/counter mode.
    pub const GCM: u32 = 1;
    /// Counter mode with CBC-MAC.
    pub const CCM: u32 = 2;
    /// ChaCha20 with Poly1305.
    pub const CHACHA20_POLY1305: u32 = 3;
}

/// Asymmetric ciphers as Linux numbers them, also the bits in akcipher_algo; the standard has no DSA and numbers ECDSA 2.
pub mod virtio_crypto_akcipher {
    /// No asymmetric cipher.
    pub const NONE: u32 = 0;
    /// RSA.
    pub const RSA: u32 = 1;
    /// DSA; the standard means ECDSA by this number.
    pub const DSA: u32 = 2;
    /// ECDSA; 2 in the standard.
    pub const ECDSA: u32 = 3;
}

/// Which key of a pair a session of an asymmetric cipher has.
pub mod virtio_crypto_key_type {
    /// The public key.
    pub const PUBLIC: u32 = 1;
    /// The private key.
    pub const PRIVATE: u32 = 2;
}

/// How RSA messages are padded.
pub mod virtio_crypto_rsa_padding {
    /// Zeros in front; not for signatures.
    pub const RAW: u32 = 0;
    /// PKCS #1 version 1.5.
    pub const PKCS1: u32 = 1;
}

/// The hash in PKCS
pub mod virtio_crypto_rsa_hash {
    /// No hash.
    pub const NONE: u32 = 0;
    /// MD2.
    pub const MD2: u32 = 1;
    /// MD3.
    pub const MD3: u32 = 2;
    /// MD4.
    pub const MD4: u32 = 3;
    /// MD5.
    pub const MD5: u32 = 4;
    /// SHA-1.
    pub const SHA1: u32 = 5;
    /// SHA-256.
    pub const SHA256: u32 = 6;
    /// SHA-384.
    pub const SHA384: u32 = 7;
    /// SHA-512.
    pub const SHA512: u32 = 8;
    /// SHA-224.
    pub const SHA224: u32 = 9;
}

/// Elliptic curves.
pub mod virtio_crypto_curve {
    /// No curve.
    pub const UNKNOWN: u32 = 0;
    /// NIST P-192.
    pub const NIST_P192: u32 = 1;
    /// NIST P-224.
    pub const NIST_P224: u32 = 2;
    /// NIST P-256.
    pub const NIST_P256: u32 = 3;
    /// NIST P-384.
    pub const NIST_P384: u32 = 4;
    /// NIST P-521.
    pub const NIST_P521: u32 = 5;
}

/// What a chain of cipher and hash does first.
pub mod virtio_crypto_chain_order {
    /// The hash, then the cipher.
    pub const HASH_THEN_CIPHER: u32 = 1;
    /// The cipher, then the hash.
    pub const CIPHER_THEN_HASH: u32 = 2;
}

/// What kind of hash a chain has.
pub mod virtio_crypto_hash_mode {
    /// A plain hash.
    pub const PLAIN: u32 = 1;
    /// A message authentication code.
    pub const AUTH: u32 = 2;
    /// A nested hash.
    pub const NESTED: u32 = 3;
}

/// What a symmetric session or request does.
pub mod virtio_crypto_sym_operation {
    /// Nothing.
    pub const NONE: u32 = 0;
    /// A cipher alone.
    pub const CIPHER: u32 = 1;
    /// A cipher and a hash in a chain.
    pub const ALGORITHM_CHAINING: u32 = 2;
}

/// How a request went; in the answer to the creation of a session these are 32 bits.
pub mod virtio_crypto_status {
    /// Success.
    pub const OK: u8 = 0;
    /// Any other failure.
    pub const ERR: u8 = 1;
    /// Authentication failed in AEAD decryption.
    pub const BADMSG: u8 = 2;
    /// The operation or algorithm is not supported.
    pub const NOTSUPP: u8 = 3;
    /// There is no such session.
    pub const INVSESS: u8 = 4;
    /// No session id is free.
    pub const NOSPC: u8 = 5;
    /// A signature was not valid.
    pub const KEY_REJECTED: u8 = 6;
}

/// The configuration space of the crypto device; lengths are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoConfig {
    /// Whether the device is ready.
    pub status: zerocopy::little_endian::U32,
    /// Number of data queues, 1 to 65535.
    pub max_dataqueues: zerocopy::little_endian::U32,
    /// Services offered, a bit each.
    pub crypto_services: zerocopy::little_endian::U32,
    /// Ciphers 0 to 31 offered, a bit each.
    pub cipher_algo_l: zerocopy::little_endian::U32,
    /// Ciphers 32 to 63 offered, a bit each.
    pub cipher_algo_h: zerocopy::little_endian::U32,
    /// Hashes offered, a bit each.
    pub hash_algo: zerocopy::little_endian::U32,
    /// Authentication codes 0 to 31 offered, a bit each.
    pub mac_algo_l: zerocopy::little_endian::U32,
    /// Authentication codes 32 to 63 offered, a bit each.
    pub mac_algo_h: zerocopy::little_endian::U32,
    /// AEAD ciphers offered, a bit each.
    pub aead_algo: zerocopy::little_endian::U32,
    /// Longest cipher key.
    pub max_cipher_key_len: zerocopy::little_endian::U32,
    /// Longest authentication key.
    pub max_auth_key_len: zerocopy::little_endian::U32,
    /// Asymmetric ciphers offered, a bit each.
    pub akcipher_algo: zerocopy::little_endian::U32,
    /// Most bytes of the variable-length parameters of a data request.
    pub max_size: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoConfig>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, status) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, max_dataqueues) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, crypto_services) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, cipher_algo_l) == 12);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, cipher_algo_h) == 16);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, hash_algo) == 20);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, mac_algo_l) == 24);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, mac_algo_h) == 28);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, aead_algo) == 32);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, max_cipher_key_len) == 36);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, max_auth_key_len) == 40);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, akcipher_algo) == 44);
    assert!(core::mem::offset_of!(VirtioCryptoConfig, max_size) == 48);
};

/// The head of a request on a data queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoOpHeader {
    /// What is asked.
    pub opcode: zerocopy::little_endian::U32,
    /// The algorithm, a value of the enumeration of the opcode's service.
    pub algo: zerocopy::little_endian::U32,
    /// The session, where one is used.
    pub session_id: zerocopy::little_endian::U64,
    /// Whether a session is used; ignored without REVISION_1.
    pub flag: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoOpHeader>() == 24);
    assert!(core::mem::offset_of!(VirtioCryptoOpHeader, opcode) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoOpHeader, algo) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoOpHeader, session_id) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoOpHeader, flag) == 16);
    assert!(core::mem::offset_of!(VirtioCryptoOpHeader, padding) == 20);
};

/// Parameters of a cipher operation; lengths are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoCipherPara {
    /// Length of the initialization vector, counter or tweak.
    pub iv_len: zerocopy::little_endian::U32,
    /// Length of the source.
    pub src_data_len: zerocopy::little_endian::U32,
    /// Length of the destination.
    pub dst_data_len: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoCipherPara>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoCipherPara, iv_len) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoCipherPara, src_data_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoCipherPara, dst_data_len) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoCipherPara, padding) == 12);
};

/// Parameters of a hash operation; lengths are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoHashPara {
    /// Length of the source.
    pub src_data_len: zerocopy::little_endian::U32,
    /// Length of the result.
    pub hash_result_len: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoHashPara>() == 8);
    assert!(core::mem::offset_of!(VirtioCryptoHashPara, src_data_len) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoHashPara, hash_result_len) == 4);
};

/// Parameters of a MAC operation.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoMacPara {
    /// Lengths of source and result.
    pub hash: VirtioCryptoHashPara,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoMacPara>() == 8);
    assert!(core::mem::offset_of!(VirtioCryptoMacPara, hash) == 0);
};

/// Parameters of an AEAD operation; lengths are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAeadPara {
    /// Length of the initialization vector or nonce.
    pub iv_len: zerocopy::little_endian::U32,
    /// Length of the associated data.
    pub aad_len: zerocopy::little_endian::U32,
    /// Length of the source.
    pub src_data_len: zerocopy::little_endian::U32,
    /// Length of the destination.
    pub dst_data_len: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAeadPara>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoAeadPara, iv_len) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAeadPara, aad_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoAeadPara, src_data_len) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAeadPara, dst_data_len) == 12);
};

/// An operation of a cipher alone.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoCipherDataReq {
    /// Its lengths.
    pub para: VirtioCryptoCipherPara,
    /// Padding.
    pub padding: [u8; 24],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoCipherDataReq>() == 40);
    assert!(core::mem::offset_of!(VirtioCryptoCipherDataReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoCipherDataReq, padding) == 16);
};

/// A hash operation.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoHashDataReq {
    /// Its lengths.
    pub para: VirtioCryptoHashPara,
    /// Padding.
    pub padding: [u8; 40],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoHashDataReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoHashDataReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoHashDataReq, padding) == 8);
};

/// A MAC operation.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoMacDataReq {
    /// Its lengths.
    pub para: VirtioCryptoMacPara,
    /// Padding.
    pub padding: [u8; 40],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoMacDataReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoMacDataReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoMacDataReq, padding) == 8);
};

/// Parameters of an operation of cipher and hash in a chain; lengths and offsets are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAlgChainDataPara {
    /// Length of the initialization vector or counter.
    pub iv_len: zerocopy::little_endian::U32,
    /// Length of the source.
    pub src_data_len: zerocopy::little_endian::U32,
    /// Length of the destination.
    pub dst_data_len: zerocopy::little_endian::U32,
    /// Where in the source the cipher starts.
    pub cipher_start_src_offset: zerocopy::little_endian::U32,
    /// Length of the source that the cipher takes.
    pub len_to_cipher: zerocopy::little_endian::U32,
    /// Where in the source the hash starts.
    pub hash_start_src_offset: zerocopy::little_endian::U32,
    /// Length of the source that the hash takes.
    pub len_to_hash: zerocopy::little_endian::U32,
    /// Length of the associated data.
    pub aad_len: zerocopy::little_endian::U32,
    /// Length of the hash.
    pub hash_result_len: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAlgChainDataPara>() == 40);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, iv_len) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, src_data_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, dst_data_len) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, cipher_start_src_offset) == 12);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, len_to_cipher) == 16);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, hash_start_src_offset) == 20);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, len_to_hash) == 24);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, aad_len) == 28);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, hash_result_len) == 32);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataPara, reserved) == 36);
};

/// An operation of cipher and hash in a chain.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAlgChainDataReq {
    /// Its lengths and offsets.
    pub para: VirtioCryptoAlgChainDataPara,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAlgChainDataReq>() == 40);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainDataReq, para) == 0);
};

/// A symmetric operation.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoSymDataReq {
    /// The parameters, as op_type says.
    pub u: [u8; 40],
    /// A cipher alone or a chain.
    pub op_type: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoSymDataReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoSymDataReq, u) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoSymDataReq, op_type) == 40);
    assert!(core::mem::offset_of!(VirtioCryptoSymDataReq, padding) == 44);
};

/// An AEAD operation.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAeadDataReq {
    /// Its lengths.
    pub para: VirtioCryptoAeadPara,
    /// Padding.
    pub padding: [u8; 32],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAeadDataReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoAeadDataReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAeadDataReq, padding) == 16);
};

/// Parameters of an operation of an asymmetric cipher; lengths are in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAkcipherPara {
    /// Length of the source.
    pub src_data_len: zerocopy::little_endian::U32,
    /// Length of the destination, or of the signature to verify.
    pub dst_data_len: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAkcipherPara>() == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherPara, src_data_len) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherPara, dst_data_len) == 4);
};

/// An operation of an asymmetric cipher.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAkcipherDataReq {
    /// Its lengths.
    pub para: VirtioCryptoAkcipherPara,
    /// Padding.
    pub padding: [u8; 40],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAkcipherDataReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherDataReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherDataReq, padding) == 8);
};

/// A request on a data queue up to its data.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoOpDataReq {
    /// What is asked.
    pub header: VirtioCryptoOpHeader,
    /// The parameters, as the opcode says.
    pub u: [u8; 48],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoOpDataReq>() == 72);
    assert!(core::mem::offset_of!(VirtioCryptoOpDataReq, header) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoOpDataReq, u) == 24);
};

/// The tail of a request on a data queue, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoInhdr {
    /// How it went.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoInhdr>() == 1);
    assert!(core::mem::offset_of!(VirtioCryptoInhdr, status) == 0);
};

/// Feature bits of the crypto device.
pub mod virtio_crypto_feature {
    /// Requests have the layout of revision 1, without padding.
    pub const REVISION_1: u64 = 1 << 0;
    /// Cipher requests need no session.
    pub const CIPHER_STATELESS_MODE: u64 = 1 << 1;
    /// Hash requests need no session.
    pub const HASH_STATELESS_MODE: u64 = 1 << 2;
    /// MAC requests need no session.
    pub const MAC_STATELESS_MODE: u64 = 1 << 3;
    /// AEAD requests need no session.
    pub const AEAD_STATELESS_MODE: u64 = 1 << 4;
    /// Asymmetric cipher requests need no session.
    pub const AKCIPHER_STATELESS_MODE: u64 = 1 << 5;
}

/// A cryptographic accelerator.
pub const CRYPTO_DEVICE_ID: u32 = 20;
