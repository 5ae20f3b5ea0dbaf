// Generated from spec/virtio/sound.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio sound device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Number of queues.
pub const VIRTIO_SND_QUEUE_COUNT: u32 = 4;

/// Most channels of a channel map.
pub const VIRTIO_SND_CHMAP_MAX_SIZE: u32 = 18;

/// The queues by index.
pub mod virtio_snd_queue {
    /// Control requests.
    pub const CONTROL: u8 = 0;
    /// Events.
    pub const EVENT: u8 = 1;
    /// Sound to play.
    pub const TX: u8 = 2;
    /// Recorded sound.
    pub const RX: u8 = 3;
}

/// Which way sound flows.
pub mod virtio_snd_direction {
    /// To the device, to be played.
    pub const OUTPUT: u8 = 0;
    /// From the device, recorded.
    pub const INPUT: u8 = 1;
}

/// What a message is, where R is a request, EVT an event and S the status of an answer.
pub mod virtio_snd_code {
    /// Describe jacks.
    pub const R_JACK_INFO: u32 = 1;
    /// Give a jack another association and sequence; only with JACK_F_REMAP.
    pub const R_JACK_REMAP: u32 = 2;
    /// Describe streams.
    pub const R_PCM_INFO: u32 = 256;
    /// Set the parameters of a stream.
    pub const R_PCM_SET_PARAMS: u32 = 257;
    /// Make a stream ready to start.
    pub const R_PCM_PREPARE: u32 = 258;
    /// Give up the resources of a stream.
    pub const R_PCM_RELEASE: u32 = 259;
    /// Start a stream.
    pub const R_PCM_START: u32 = 260;
    /// Stop a stream.
    pub const R_PCM_STOP: u32 = 261;
    /// Describe channel maps.
    pub const R_CHMAP_INFO: u32 = 512;
    /// Describe controls; only with CTLS, as all of the following about controls.
    pub const R_CTL_INFO: u32 = 768;
    /// Tell the options of an enumerated control.
    pub const R_CTL_ENUM_ITEMS: u32 = 769;
    /// Read the value of a control.
    pub const R_CTL_READ: u32 = 770;
    /// Set the value of a control.
    pub const R_CTL_WRITE: u32 = 771;
    /// Read the metadata of a control.
    pub const R_CTL_TLV_READ: u32 = 772;
    /// Set the metadata of a control.
    pub const R_CTL_TLV_WRITE: u32 = 773;
    /// Run a command on the metadata of a control.
    pub const R_CTL_TLV_COMMAND: u32 = 774;
    /// Something was plugged into a jack.
    pub const EVT_JACK_CONNECTED: u32 = 4096;
    /// Something was pulled out of a jack.
    pub const EVT_JACK_DISCONNECTED: u32 = 4097;
    /// A stream has finished a period.
    pub const EVT_PCM_PERIOD_ELAPSED: u32 = 4352;
    /// A stream ran out of sound to play, or of room to record.
    pub const EVT_PCM_XRUN: u32 = 4353;
    /// A control has changed.
    pub const EVT_CTL_NOTIFY: u32 = 4608;
    /// Success.
    pub const S_OK: u32 = 32768;
    /// The request is malformed or a parameter is wrong.
    pub const S_BAD_MSG: u32 = 32769;
    /// The request or a parameter is not supported.
    pub const S_NOT_SUPP: u32 = 32770;
    /// The device failed.
    pub const S_IO_ERR: u32 = 32771;
}

/// Numbers of the bits that tell what a jack can do.
pub mod virtio_snd_jack_feature {
    /// R_JACK_REMAP is supported.
    pub const REMAP: u8 = 0;
}

/// Numbers of the bits that tell what a stream can do.
pub mod virtio_snd_pcm_feature {
    /// Sound can pass through memory that the host shares.
    pub const SHMEM_HOST: u8 = 0;
    /// Sound can pass through memory that the guest shares.
    pub const SHMEM_GUEST: u8 = 1;
    /// It can be polled instead of notifying of every buffer.
    pub const MSG_POLLING: u8 = 2;
    /// It can send an event for every period when memory is shared.
    pub const EVT_SHMEM_PERIODS: u8 = 3;
    /// It can send an event when it runs dry or over.
    pub const EVT_XRUNS: u8 = 4;
}

/// Sample formats; also numbers of bits where a set of them is told.
pub mod virtio_snd_pcm_format {
    /// IMA ADPCM, 4 bits a sample.
    pub const IMA_ADPCM: u8 = 0;
    /// G.711 mu-law, 8 bits a sample.
    pub const MU_LAW: u8 = 1;
    /// G.711 A-law, 8 bits a sample.
    pub const A_LAW: u8 = 2;
    /// Signed 8 bits.
    pub const S8: u8 = 3;
    /// Unsigned 8 bits.
    pub const U8: u8 = 4;
    /// Signed 16 bits.
    pub const S16: u8 = 5;
    /// Unsigned 16 bits.
    pub const U16: u8 = 6;
    /// Signed 18 bits in 24.
    pub const S18_3: u8 = 7;
    /// Unsigned 18 bits in 24.
    pub const U18_3: u8 = 8;
    /// Signed 20 bits in 24.
    pub const S20_3: u8 = 9;
    /// Unsigned 20 bits in 24.
    pub const U20_3: u8 = 10;
    /// Signed 24 bits.
    pub const S24_3: u8 = 11;
    /// Unsigned 24 bits.
    pub const U24_3: u8 = 12;
    /// Signed 20 bits in 32.
    pub const S20: u8 = 13;
    /// Unsigned 20 bits in 32.
    pub const U20: u8 = 14;
    /// Signed 24 bits in 32.
    pub const S24: u8 = 15;
    /// Unsigned 24 bits in 32.
    pub const U24: u8 = 16;
    /// Signed 32 bits.
    pub const S32: u8 = 17;
    /// Unsigned 32 bits.
    pub const U32: u8 = 18;
    /// Floating point, 32 bits.
    pub const FLOAT: u8 = 19;
    /// Floating point, 64 bits.
    pub const FLOAT64: u8 = 20;
    /// Direct Stream Digital, 8 bits a sample.
    pub const DSD_U8: u8 = 21;
    /// Direct Stream Digital, 16 bits a sample.
    pub const DSD_U16: u8 = 22;
    /// Direct Stream Digital, 32 bits a sample.
    pub const DSD_U32: u8 = 23;
    /// IEC 958 subframes of 32 bits.
    pub const IEC958_SUBFRAME: u8 = 24;
}

/// Frames a second; also numbers of bits where a set of them is told.
pub mod virtio_snd_pcm_rate {
    /// 5512 Hz.
    pub const RATE_5512: u8 = 0;
    /// 8000 Hz.
    pub const RATE_8000: u8 = 1;
    /// 11025 Hz.
    pub const RATE_11025: u8 = 2;
    /// 16000 Hz.
    pub const RATE_16000: u8 = 3;
    /// 22050 Hz.
    pub const RATE_22050: u8 = 4;
    /// 32000 Hz.
    pub const RATE_32000: u8 = 5;
    /// 44100 Hz.
    pub const RATE_44100: u8 = 6;
    /// 48000 Hz.
    pub const RATE_48000: u8 = 7;
    /// 64000 Hz.
    pub const RATE_64000: u8 = 8;
    /// 88200 Hz.
    pub const RATE_88200: u8 = 9;
    /// 96000 Hz.
    pub const RATE_96000: u8 = 10;
    /// 176400 Hz.
    pub const RATE_176400: u8 = 11;
    /// 192000 Hz.
    pub const RATE_192000: u8 = 12;
    /// 384000 Hz.
    pub const RATE_384000: u8 = 13;
}

/// Where a channel is heard.
pub mod virtio_snd_chmap_position {
    /// Undefined.
    pub const NONE: u8 = 0;
    /// Silent.
    pub const NA: u8 = 1;
    /// The only channel.
    pub const MONO: u8 = 2;
    /// Front left.
    pub const FL: u8 = 3;
    /// Front right.
    pub const FR: u8 = 4;
    /// Rear left.
    pub const RL: u8 = 5;
    /// Rear right.
    pub const RR: u8 = 6;
    /// Front center.
    pub const FC: u8 = 7;
    /// Low frequencies.
    pub const LFE: u8 = 8;
    /// Side left.
    pub const SL: u8 = 9;
    /// Side right.
    pub const SR: u8 = 10;
    /// Rear center.
    pub const RC: u8 = 11;
    /// Front, left of center.
    pub const FLC: u8 = 12;
    /// Front, right of center.
    pub const FRC: u8 = 13;
    /// Rear, left of center.
    pub const RLC: u8 = 14;
    /// Rear, right of center.
    pub const RRC: u8 = 15;
    /// Front left, wide.
    pub const FLW: u8 = 16;
    /// Front right, wide.
    pub const FRW: u8 = 17;
    /// Front left, high.
    pub const FLH: u8 = 18;
    /// Front center, high.
    pub const FCH: u8 = 19;
    /// Front right, high.
    pub const FRH: u8 = 20;
    /// Top center.
    pub const TC: u8 = 21;
    /// Top front left.
    pub const TFL: u8 = 22;
    /// Top front right.
    pub const TFR: u8 = 23;
    /// Top front center.
    pub const TFC: u8 = 24;
    /// Top rear left.
    pub const TRL: u8 = 25;
    /// Top rear right.
    pub const TRR: u8 = 26;
    /// Top rear center.
    pub const TRC: u8 = 27;
    /// Top front, left of center.
    pub const TFLC: u8 = 28;
    /// Top front, right of center.
    pub const TFRC: u8 = 29;
    /// Top side left.
    pub const TSL: u8 = 30;
    /// Top side right.
    pub const TSR: u8 = 31;
    /// Low frequencies, left.
    pub const LLFE: u8 = 32;
    /// Low frequencies, right.
    pub const RLFE: u8 = 33;
    /// Bottom center.
    pub const BC: u8 = 34;
    /// Bottom, left of center.
    pub const BLC: u8 = 35;
    /// Bottom, right of center.
    pub const BRC: u8 = 36;
}

/// What a control is for.
pub mod virtio_snd_ctl_role {
    /// Not told.
    pub const UNDEFINED: u32 = 0;
    /// Volume.
    pub const VOLUME: u32 = 1;
    /// Muting.
    pub const MUTE: u32 = 2;
    /// Gain.
    pub const GAIN: u32 = 3;
}

/// What the values of a control are.
pub mod virtio_snd_ctl_type {
    /// 0 or 1, as 32-bit integers.
    pub const BOOLEAN: u32 = 0;
    /// 32-bit integers.
    pub const INTEGER: u32 = 1;
    /// 64-bit integers.
    pub const INTEGER64: u32 = 2;
    /// Indices of options.
    pub const ENUMERATED: u32 = 3;
    /// Bytes.
    pub const BYTES: u32 = 4;
    /// The status of an IEC 958 output.
    pub const IEC958: u32 = 5;
}

/// Numbers of the bits that tell what can be done with a control.
pub mod virtio_snd_ctl_access {
    /// It can be read.
    pub const READ: u8 = 0;
    /// It can be set.
    pub const WRITE: u8 = 1;
    /// It may change without an event.
    pub const VOLATILE: u8 = 2;
    /// It has no effect at present.
    pub const INACTIVE: u8 = 3;
    /// Its metadata can be read.
    pub const TLV_READ: u8 = 4;
    /// Its metadata can be set.
    pub const TLV_WRITE: u8 = 5;
    /// Its metadata understands commands.
    pub const TLV_COMMAND: u8 = 6;
}

/// Numbers of the bits that tell what of a control has changed.
pub mod virtio_snd_ctl_event_mask {
    /// Its value.
    pub const VALUE: u8 = 0;
    /// Its description.
    pub const INFO: u8 = 1;
    /// Its metadata.
    pub const TLV: u8 = 2;
}

/// The configuration space of the sound device; devices without CTLS may end it before controls.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndConfig {
    /// Number of jacks.
    pub jacks: zerocopy::little_endian::U32,
    /// Number of PCM streams.
    pub streams: zerocopy::little_endian::U32,
    /// Number of channel maps.
    pub chmaps: zerocopy::little_endian::U32,
    /// Number of control elements.
    pub controls: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndConfig>() == 16);
    assert!(core::mem::offset_of!(VirtioSndConfig, jacks) == 0);
    assert!(core::mem::offset_of!(VirtioSndConfig, streams) == 4);
    assert!(core::mem::offset_of!(VirtioSndConfig, chmaps) == 8);
    assert!(core::mem::offset_of!(VirtioSndConfig, controls) == 12);
};

/// The start of every message; it is all of an answer without data.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndHdr {
    /// What the message is.
    pub code: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndHdr>() == 4);
    assert!(core::mem::offset_of!(VirtioSndHdr, code) == 0);
};

/// An event, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndEvent {
    /// What has happened.
    pub hdr: VirtioSndHdr,
    /// The jack or the stream.
    pub data: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndEvent>() == 8);
    assert!(core::mem::offset_of!(VirtioSndEvent, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndEvent, data) == 4);
};

/// A request for descriptions (JACK_INFO, PCM_INFO, CHMAP_INFO or CTL_INFO).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndQueryInfo {
    /// What is asked.
    pub hdr: VirtioSndHdr,
    /// The first item.
    pub start_id: zerocopy::little_endian::U32,
    /// Number of items.
    pub count: zerocopy::little_endian::U32,
    /// Length of a description in bytes.
    pub size: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndQueryInfo>() == 16);
    assert!(core::mem::offset_of!(VirtioSndQueryInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndQueryInfo, start_id) == 4);
    assert!(core::mem::offset_of!(VirtioSndQueryInfo, count) == 8);
    assert!(core::mem::offset_of!(VirtioSndQueryInfo, size) == 12);
};

/// The start of every description.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndInfo {
    /// The function group node in High Definition Audio.
    pub hda_fn_nid: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndInfo>() == 4);
    assert!(core::mem::offset_of!(VirtioSndInfo, hda_fn_nid) == 0);
};

/// The start of a request about a jack.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndJackHdr {
    /// What is asked.
    pub hdr: VirtioSndHdr,
    /// The jack, counted from 0.
    pub jack_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndJackHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioSndJackHdr, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndJackHdr, jack_id) == 4);
};

/// A jack.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndJackInfo {
    /// The common start.
    pub hdr: VirtioSndInfo,
    /// A bit for each virtio-snd-jack-feature that it has.
    pub features: zerocopy::little_endian::U32,
    /// Pin configuration in High Definition Audio.
    pub hda_reg_defconf: zerocopy::little_endian::U32,
    /// Pin capabilities in High Definition Audio.
    pub hda_reg_caps: zerocopy::little_endian::U32,
    /// 1 when something is plugged in.
    pub connected: u8,
    /// Padding.
    pub padding: [u8; 7],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndJackInfo>() == 24);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, features) == 4);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, hda_reg_defconf) == 8);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, hda_reg_caps) == 12);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, connected) == 16);
    assert!(core::mem::offset_of!(VirtioSndJackInfo, padding) == 17);
};

/// The request JACK_REMAP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndJackRemap {
    /// The request and the jack.
    pub hdr: VirtioSndJackHdr,
    /// The new association.
    pub association: zerocopy::little_endian::U32,
    /// The new sequence.
    pub sequence: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndJackRemap>() == 16);
    assert!(core::mem::offset_of!(VirtioSndJackRemap, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndJackRemap, association) == 8);
    assert!(core::mem::offset_of!(VirtioSndJackRemap, sequence) == 12);
};

/// The start of a request about a stream; it is all of PREPARE, RELEASE, START and STOP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndPcmHdr {
    /// What is asked.
    pub hdr: VirtioSndHdr,
    /// The stream, counted from 0.
    pub stream_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndPcmHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioSndPcmHdr, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndPcmHdr, stream_id) == 4);
};

/// A stream.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndPcmInfo {
    /// The common start.
    pub hdr: VirtioSndInfo,
    /// A bit for each virtio-snd-pcm-feature that it has.
    pub features: zerocopy::little_endian::U32,
    /// A bit for each virtio-snd-pcm-format that it supports.
    pub formats: zerocopy::little_endian::U64,
    /// A bit for each virtio-snd-pcm-rate that it supports.
    pub rates: zerocopy::little_endian::U64,
    /// Which way it flows.
    pub direction: u8,
    /// Fewest channels.
    pub channels_min: u8,
    /// Most channels.
    pub channels_max: u8,
    /// Padding.
    pub padding: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndPcmInfo>() == 32);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, features) == 4);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, formats) == 8);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, rates) == 16);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, direction) == 24);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, channels_min) == 25);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, channels_max) == 26);
    assert!(core::mem::offset_of!(VirtioSndPcmInfo, padding) == 27);
};

/// The request PCM_SET_PARAMS.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndPcmSetParams {
    /// The request and the stream.
    pub hdr: VirtioSndPcmHdr,
    /// Size of the buffer in bytes.
    pub buffer_bytes: zerocopy::little_endian::U32,
    /// Size of a period in bytes.
    pub period_bytes: zerocopy::little_endian::U32,
    /// A bit for each virtio-snd-pcm-feature that is chosen.
    pub features: zerocopy::little_endian::U32,
    /// Number of channels.
    pub channels: u8,
    /// The sample format.
    pub format: u8,
    /// The frame rate.
    pub rate: u8,
    /// Padding.
    pub padding: [u8; 1],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndPcmSetParams>() == 24);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, buffer_bytes) == 8);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, period_bytes) == 12);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, features) == 16);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, channels) == 20);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, format) == 21);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, rate) == 22);
    assert!(core::mem::offset_of!(VirtioSndPcmSetParams, padding) == 23);
};

/// The head of a buffer in the tx or rx queue; the sound follows, then a virtio_snd_pcm_status.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndPcmXfer {
    /// The stream.
    pub stream_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndPcmXfer>() == 4);
    assert!(core::mem::offset_of!(VirtioSndPcmXfer, stream_id) == 0);
};

/// The tail of a buffer in the tx or rx queue, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndPcmStatus {
    /// How it went, an S value.
    pub status: zerocopy::little_endian::U32,
    /// Latency of the device in bytes.
    pub latency_bytes: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndPcmStatus>() == 8);
    assert!(core::mem::offset_of!(VirtioSndPcmStatus, status) == 0);
    assert!(core::mem::offset_of!(VirtioSndPcmStatus, latency_bytes) == 4);
};

/// The start of a request about a channel map.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndChmapHdr {
    /// What is asked.
    pub hdr: VirtioSndHdr,
    /// The channel map, counted from 0.
    pub chmap_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndChmapHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioSndChmapHdr, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndChmapHdr, chmap_id) == 4);
};

/// A channel map.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndChmapInfo {
    /// The common start.
    pub hdr: VirtioSndInfo,
    /// Which way the sound flows.
    pub direction: u8,
    /// Number of positions that are used.
    pub channels: u8,
    /// Where each channel is heard.
    pub positions: [u8; 18],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndChmapInfo>() == 24);
    assert!(core::mem::offset_of!(VirtioSndChmapInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndChmapInfo, direction) == 4);
    assert!(core::mem::offset_of!(VirtioSndChmapInfo, channels) == 5);
    assert!(core::mem::offset_of!(VirtioSndChmapInfo, positions) == 6);
};

/// The start of a request about a control.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlHdr {
    /// What is asked.
    pub hdr: VirtioSndHdr,
    /// The control, counted from 0.
    pub control_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioSndCtlHdr, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlHdr, control_id) == 4);
};

/// The range of a control with 32-bit integers.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlInfoInteger {
    /// Least value.
    pub min: zerocopy::little_endian::U32,
    /// Greatest value.
    pub max: zerocopy::little_endian::U32,
    /// Step, or 0 when it varies.
    pub step: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlInfoInteger>() == 12);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger, min) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger, max) == 4);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger, step) == 8);
};

/// The range of a control with 64-bit integers.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlInfoInteger64 {
    /// Least value.
    pub min: zerocopy::little_endian::U64,
    /// Greatest value.
    pub max: zerocopy::little_endian::U64,
    /// Step, or 0 when it varies.
    pub step: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlInfoInteger64>() == 24);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger64, min) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger64, max) == 8);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoInteger64, step) == 16);
};

/// The range of an enumerated control.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlInfoEnumerated {
    /// Number of options.
    pub items: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlInfoEnumerated>() == 4);
    assert!(core::mem::offset_of!(VirtioSndCtlInfoEnumerated, items) == 0);
};

/// A control; the hole before the range aligns its 64-bit integers.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlInfo {
    /// The common start.
    pub hdr: VirtioSndInfo,
    /// What it is for.
    pub role: zerocopy::little_endian::U32,
    /// What its values are.
    pub r#type: zerocopy::little_endian::U32,
    /// A bit for each virtio-snd-ctl-access that it has.
    pub access: zerocopy::little_endian::U32,
    /// Number of values.
    pub count: zerocopy::little_endian::U32,
    /// Index among controls of one name.
    pub index: zerocopy::little_endian::U32,
    /// Its name.
    pub name: [u8; 44],
    /// Padding.
    pub padding: [u8; 4],
    /// The range of the values, according to the type.
    pub value: [u8; 24],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlInfo>() == 96);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, role) == 4);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, r#type) == 8);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, access) == 12);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, count) == 16);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, index) == 20);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, name) == 24);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, padding) == 68);
    assert!(core::mem::offset_of!(VirtioSndCtlInfo, value) == 72);
};

/// An option of an enumerated control.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlEnumItem {
    /// Its name.
    pub item: [u8; 64],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlEnumItem>() == 64);
    assert!(core::mem::offset_of!(VirtioSndCtlEnumItem, item) == 0);
};

/// The value of a control of type IEC958.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlIec958 {
    /// Channel status bits.
    pub status: [u8; 24],
    /// Subcode bits.
    pub subcode: [u8; 147],
    /// Padding.
    pub pad: [u8; 1],
    /// Subframe bits.
    pub dig_subframe: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlIec958>() == 176);
    assert!(core::mem::offset_of!(VirtioSndCtlIec958, status) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlIec958, subcode) == 24);
    assert!(core::mem::offset_of!(VirtioSndCtlIec958, pad) == 171);
    assert!(core::mem::offset_of!(VirtioSndCtlIec958, dig_subframe) == 172);
};

/// Values of a control of type BOOLEAN or INTEGER.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlValueInteger {
    /// The values.
    pub integer: [zerocopy::little_endian::U32; 128],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlValueInteger>() == 512);
    assert!(core::mem::offset_of!(VirtioSndCtlValueInteger, integer) == 0);
};

/// Values of a control of type INTEGER64.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlValueInteger64 {
    /// The values.
    pub integer64: [zerocopy::little_endian::U64; 64],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlValueInteger64>() == 512);
    assert!(core::mem::offset_of!(VirtioSndCtlValueInteger64, integer64) == 0);
};

/// Values of a control of type ENUMERATED.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlValueEnumerated {
    /// Indices of the options.
    pub enumerated: [zerocopy::little_endian::U32; 128],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlValueEnumerated>() == 512);
    assert!(core::mem::offset_of!(VirtioSndCtlValueEnumerated, enumerated) == 0);
};

/// The values of a control.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlValue {
    /// The values, according to the type; plain bytes for BYTES.
    pub value: [u8; 512],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlValue>() == 512);
    assert!(core::mem::offset_of!(VirtioSndCtlValue, value) == 0);
};

/// The event CTL_NOTIFY.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSndCtlEvent {
    /// What has happened.
    pub hdr: VirtioSndHdr,
    /// The control.
    pub control_id: zerocopy::little_endian::U16,
    /// A bit for each virtio-snd-ctl-event-mask that applies.
    pub mask: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSndCtlEvent>() == 8);
    assert!(core::mem::offset_of!(VirtioSndCtlEvent, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioSndCtlEvent, control_id) == 4);
    assert!(core::mem::offset_of!(VirtioSndCtlEvent, mask) == 6);
};

/// Feature bits of the sound device.
pub mod virtio_snd_feature {
    /// There are control elements, such as volumes.
    pub const CTLS: u64 = 1 << 0;
}

/// A sound card with jacks, PCM streams, channel maps and controls.
pub const SOUND_DEVICE_ID: u32 = 25;
