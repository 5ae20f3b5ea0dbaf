// Generated from spec/virtio/crypto-control.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The control queue of the virtio crypto device, by which sessions are created and destroyed.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a request on the control queue asks for.
pub mod virtio_crypto_control_opcode {
    /// Create a session of a symmetric cipher or of a chain of cipher and hash.
    pub const CIPHER_CREATE_SESSION: u32 = 2;
    /// Destroy such a session.
    pub const CIPHER_DESTROY_SESSION: u32 = 3;
    /// Create a hash session.
    pub const HASH_CREATE_SESSION: u32 = 258;
    /// Destroy a hash session.
    pub const HASH_DESTROY_SESSION: u32 = 259;
    /// Create a MAC session.
    pub const MAC_CREATE_SESSION: u32 = 514;
    /// Destroy a MAC session.
    pub const MAC_DESTROY_SESSION: u32 = 515;
    /// Create an AEAD session.
    pub const AEAD_CREATE_SESSION: u32 = 770;
    /// Destroy an AEAD session.
    pub const AEAD_DESTROY_SESSION: u32 = 771;
    /// Create a session of an asymmetric cipher.
    pub const AKCIPHER_CREATE_SESSION: u32 = 1028;
    /// Destroy a session of an asymmetric cipher.
    pub const AKCIPHER_DESTROY_SESSION: u32 = 1029;
}

/// The head of a request on the control queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoCtrlHeader {
    /// What is asked.
    pub opcode: zerocopy::little_endian::U32,
    /// The algorithm, a value of the enumeration of the opcode's service.
    pub algo: zerocopy::little_endian::U32,
    /// Flags; none is defined for the control queue.
    pub flag: zerocopy::little_endian::U32,
    /// The data queue of the session with Linux; reserved in the standard.
    pub queue_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoCtrlHeader>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoCtrlHeader, opcode) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoCtrlHeader, algo) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoCtrlHeader, flag) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoCtrlHeader, queue_id) == 12);
};

/// Parameters of a cipher session; the key follows the request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoCipherSessionPara {
    /// The cipher.
    pub algo: zerocopy::little_endian::U32,
    /// Length of the key in bytes.
    pub keylen: zerocopy::little_endian::U32,
    /// Whether the session encrypts or decrypts.
    pub op: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoCipherSessionPara>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionPara, algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionPara, keylen) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionPara, op) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionPara, padding) == 12);
};

/// The device's answer to the creation of a session.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoSessionInput {
    /// Id of the new session.
    pub session_id: zerocopy::little_endian::U64,
    /// How it went, a value of virtio-crypto-status.
    pub status: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoSessionInput>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoSessionInput, session_id) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoSessionInput, status) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoSessionInput, padding) == 12);
};

/// Creation of a session of a cipher alone.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoCipherSessionReq {
    /// The cipher and its key length.
    pub para: VirtioCryptoCipherSessionPara,
    /// Padding.
    pub padding: [u8; 32],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoCipherSessionReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoCipherSessionReq, padding) == 16);
};

/// Parameters of a hash session.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoHashSessionPara {
    /// The hash.
    pub algo: zerocopy::little_endian::U32,
    /// Length of the result in bytes.
    pub hash_result_len: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 8],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoHashSessionPara>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoHashSessionPara, algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoHashSessionPara, hash_result_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoHashSessionPara, padding) == 8);
};

/// Creation of a hash session.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoHashCreateSessionReq {
    /// The hash and the length of its result.
    pub para: VirtioCryptoHashSessionPara,
    /// Padding.
    pub padding: [u8; 40],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoHashCreateSessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoHashCreateSessionReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoHashCreateSessionReq, padding) == 16);
};

/// Parameters of a MAC session; the key follows the request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoMacSessionPara {
    /// The authentication code.
    pub algo: zerocopy::little_endian::U32,
    /// Length of the result in bytes.
    pub hash_result_len: zerocopy::little_endian::U32,
    /// Length of the key in bytes.
    pub auth_key_len: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoMacSessionPara>() == 16);
    assert!(core::mem::offset_of!(VirtioCryptoMacSessionPara, algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoMacSessionPara, hash_result_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoMacSessionPara, auth_key_len) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoMacSessionPara, padding) == 12);
};

/// Creation of a MAC session.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoMacCreateSessionReq {
    /// The authentication code and its lengths.
    pub para: VirtioCryptoMacSessionPara,
    /// Padding.
    pub padding: [u8; 40],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoMacCreateSessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoMacCreateSessionReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoMacCreateSessionReq, padding) == 16);
};

/// Parameters of an AEAD session; the key follows the request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAeadSessionPara {
    /// The cipher.
    pub algo: zerocopy::little_endian::U32,
    /// Length of the key in bytes.
    pub key_len: zerocopy::little_endian::U32,
    /// Length of the authentication tag in bytes.
    pub hash_result_len: zerocopy::little_endian::U32,
    /// Length of the associated data in bytes.
    pub aad_len: zerocopy::little_endian::U32,
    /// Whether the session encrypts or decrypts.
    pub op: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAeadSessionPara>() == 24);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, key_len) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, hash_result_len) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, aad_len) == 12);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, op) == 16);
    assert!(core::mem::offset_of!(VirtioCryptoAeadSessionPara, padding) == 20);
};

/// Creation of an AEAD session.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAeadCreateSessionReq {
    /// The cipher and its lengths.
    pub para: VirtioCryptoAeadSessionPara,
    /// Padding.
    pub padding: [u8; 32],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAeadCreateSessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoAeadCreateSessionReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAeadCreateSessionReq, padding) == 24);
};

/// Parameters of an RSA session.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoRsaSessionPara {
    /// How messages are padded.
    pub padding_algo: zerocopy::little_endian::U32,
    /// The hash of signatures; ignored with raw padding.
    pub hash_algo: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoRsaSessionPara>() == 8);
    assert!(core::mem::offset_of!(VirtioCryptoRsaSessionPara, padding_algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoRsaSessionPara, hash_algo) == 4);
};

/// Parameters of an ECDSA session.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoEcdsaSessionPara {
    /// The curve.
    pub curve_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoEcdsaSessionPara>() == 8);
    assert!(core::mem::offset_of!(VirtioCryptoEcdsaSessionPara, curve_id) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoEcdsaSessionPara, padding) == 4);
};

/// Parameters of a session of an asymmetric cipher; the key follows the request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAkcipherSessionPara {
    /// The cipher.
    pub algo: zerocopy::little_endian::U32,
    /// Which key of the pair follows.
    pub keytype: zerocopy::little_endian::U32,
    /// Length of the key in bytes.
    pub keylen: zerocopy::little_endian::U32,
    /// Parameters of the cipher named by algo.
    pub u: [u8; 8],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAkcipherSessionPara>() == 20);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherSessionPara, algo) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherSessionPara, keytype) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherSessionPara, keylen) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherSessionPara, u) == 12);
};

/// Creation of a session of an asymmetric cipher.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAkcipherCreateSessionReq {
    /// The cipher and its key.
    pub para: VirtioCryptoAkcipherSessionPara,
    /// Padding.
    pub padding: [u8; 36],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAkcipherCreateSessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherCreateSessionReq, para) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAkcipherCreateSessionReq, padding) == 20);
};

/// Parameters of a session that chains a cipher and a hash; the keys follow the request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAlgChainSessionPara {
    /// What is done first.
    pub alg_chain_order: zerocopy::little_endian::U32,
    /// The kind of hash.
    pub hash_mode: zerocopy::little_endian::U32,
    /// The cipher.
    pub cipher_param: VirtioCryptoCipherSessionPara,
    /// The hash or authentication code, as hash_mode says.
    pub u: [u8; 16],
    /// Length of the associated data in bytes.
    pub aad_len: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAlgChainSessionPara>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, alg_chain_order) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, hash_mode) == 4);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, cipher_param) == 8);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, u) == 24);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, aad_len) == 40);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionPara, padding) == 44);
};

/// Creation of a session that chains a cipher and a hash.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoAlgChainSessionReq {
    /// The chain.
    pub para: VirtioCryptoAlgChainSessionPara,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoAlgChainSessionReq>() == 48);
    assert!(core::mem::offset_of!(VirtioCryptoAlgChainSessionReq, para) == 0);
};

/// Creation of a symmetric session.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoSymCreateSessionReq {
    /// The parameters, as op_type says.
    pub u: [u8; 48],
    /// A cipher alone or a chain.
    pub op_type: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoSymCreateSessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoSymCreateSessionReq, u) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoSymCreateSessionReq, op_type) == 48);
    assert!(core::mem::offset_of!(VirtioCryptoSymCreateSessionReq, padding) == 52);
};

/// Destruction of a session.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoDestroySessionReq {
    /// The session.
    pub session_id: zerocopy::little_endian::U64,
    /// Padding.
    pub padding: [u8; 48],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoDestroySessionReq>() == 56);
    assert!(core::mem::offset_of!(VirtioCryptoDestroySessionReq, session_id) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoDestroySessionReq, padding) == 8);
};

/// A request on the control queue up to its keys.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCryptoOpCtrlReq {
    /// What is asked.
    pub header: VirtioCryptoCtrlHeader,
    /// The parameters, as the opcode says.
    pub u: [u8; 56],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCryptoOpCtrlReq>() == 72);
    assert!(core::mem::offset_of!(VirtioCryptoOpCtrlReq, header) == 0);
    assert!(core::mem::offset_of!(VirtioCryptoOpCtrlReq, u) == 16);
};
