//! The channel on which the back-end asks, at both of its ends.

use std::fs::File;
use std::io::Error;
use std::mem::ManuallyDrop;
use std::os::fd::{AsRawFd, FromRawFd};
use std::sync::Arc;
use std::thread;

use vhost::vhost_user::message::{VhostUserMMap, VhostUserSharedMsg};
use vhost::vhost_user::{Backend, FrontendReqHandler, HandlerResult, VhostUserFrontendReqHandler};
use vhost_user_native::core::memory::memfd;

use crate::words::Words;
use crate::{Answer, object, told};

/// The front-end's end: tells of each request, and knows all objects but those that [`object::create`] does not.
struct Handler;

impl VhostUserFrontendReqHandler for Handler {
    fn handle_config_change(&self) -> HandlerResult<u64> {
        told("handle_config_change");
        Ok(0)
    }

    fn shared_object_add(&self, object: &VhostUserSharedMsg) -> HandlerResult<u64> {
        told(format_args!("shared_object_add {}", object::name(object)));
        object::create(object).map(|_| 0)
    }

    fn shared_object_remove(&self, object: &VhostUserSharedMsg) -> HandlerResult<u64> {
        told(format_args!("shared_object_remove {}", object::name(object)));
        Ok(0)
    }

    fn shared_object_lookup(&self, object: &VhostUserSharedMsg, fd: &dyn AsRawFd) -> HandlerResult<u64> {
        told(format_args!("shared_object_lookup {} with {}", object::name(object), held(fd)?));
        object::create(object).map(|_| 0)
    }

    fn shmem_map(&self, request: &VhostUserMMap, fd: &dyn AsRawFd) -> HandlerResult<u64> {
        told(format_args!("shmem_map {} with {}", mapping_text(request), held(fd)?));
        Ok(0)
    }

    fn shmem_unmap(&self, request: &VhostUserMMap) -> HandlerResult<u64> {
        told(format_args!("shmem_unmap {}", mapping_text(request)));
        Ok(0)
    }
}

/// The UUID in a file that a handler is lent.
fn held(fd: &dyn AsRawFd) -> Result<String, Error> {
    // SAFETY: the descriptor is open while the handler runs, and not closed here.
    let file = ManuallyDrop::new(unsafe { File::from_raw_fd(fd.as_raw_fd()) });
    object::held(&file)
}

fn mapping_text(request: &VhostUserMMap) -> String {
    let VhostUserMMap { shmid, fd_offset, shm_offset, len, flags, .. } = *request;
    format!("{shmid} {fd_offset:#x} {shm_offset:#x} {len:#x} {flags:#x}")
}

/// Serves requests of the back-end until its end is closed; the number is the descriptor that it is to be given.
pub fn serve(acknowledge: bool) -> Result<i32, vhost::vhost_user::Error> {
    let mut handler = FrontendReqHandler::new(Arc::new(Handler))?;
    handler.set_reply_ack_flag(acknowledge);
    let far = handler.get_tx_raw_fd();
    thread::spawn(move || {
        loop {
            match handler.handle_request() {
                Ok(_) | Err(vhost::vhost_user::Error::ReqHandlerError(_)) => {}
                Err(error) => return told(format_args!("refused: {error}")),
            }
        }
    });
    Ok(far)
}

/// The back-end's end: sends the request that a command names.
pub fn ask(backend: &Backend, request: &str, words: &mut Words<'_>) -> Answer {
    let outcome = match request {
        "shared_object_add" => backend.shared_object_add(&object::message(&words.bytes())),
        "shared_object_remove" => backend.shared_object_remove(&object::message(&words.bytes())),
        "shared_object_lookup" => {
            let object = object::message(&words.bytes());
            let file = File::from(memfd::create("object", 4096, false)?);
            std::os::unix::fs::FileExt::write_all_at(&file, vm_memory::ByteValued::as_slice(&object), 0)?;
            backend.shared_object_lookup(&object, &file)
        }
        "shmem_map" => backend.shmem_map(&mapping(words), &memfd::create("piece", 4096, false)?),
        "shmem_unmap" => backend.shmem_unmap(&mapping(words)),
        _ => return Err(format!("{request} is no command").into()),
    };
    Ok(outcome?.to_string())
}

fn mapping(words: &mut Words<'_>) -> VhostUserMMap {
    VhostUserMMap {
        shmid: words.number() as u8,
        padding: [0; 7],
        fd_offset: words.number(),
        shm_offset: words.number(),
        len: words.number(),
        flags: words.number(),
    }
}
