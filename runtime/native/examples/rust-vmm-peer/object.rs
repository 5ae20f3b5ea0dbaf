//! Shared objects: a file that holds the UUID it goes by.

use std::fs::File;
use std::io::Error;
use std::os::unix::fs::FileExt;

use vhost::vhost_user::message::VhostUserSharedMsg;
use vhost_user_native::core::memory::memfd;
use vm_memory::ByteValued;

use crate::words::hex;

/// The first byte of every UUID that is not known here.
const UNKNOWN: u8 = 0xEE;
const UUID_SIZE: usize = 16;

/// The message about the object with this UUID.
pub fn message(uuid: &[u8]) -> VhostUserSharedMsg {
    *VhostUserSharedMsg::from_slice(uuid).expect("16 bytes")
}

/// The UUID in hexadecimal digits.
pub fn name(message: &VhostUserSharedMsg) -> String {
    hex(message.as_slice())
}

/// A new file that holds `uuid`; an error for one that is not known.
pub fn create(message: &VhostUserSharedMsg) -> Result<File, Error> {
    let uuid = message.as_slice();
    if uuid[0] == UNKNOWN {
        return Err(Error::from_raw_os_error(libc::ENOENT));
    }
    let file = File::from(memfd::create("object", 4096, false).map_err(Error::other)?);
    file.write_all_at(uuid, 0)?;
    Ok(file)
}

/// The UUID that a file holds, in hexadecimal digits.
pub fn held(file: &File) -> Result<String, Error> {
    let mut uuid = [0; UUID_SIZE];
    file.read_exact_at(&mut uuid, 0)?;
    Ok(hex(&uuid))
}
