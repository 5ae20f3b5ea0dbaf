//! The crate's back-end without its framework: a handler that tells of each request with all that it carries.

use std::fs::File;
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::thread;

use vhost::VhostUserMemoryRegionBase;
use vhost::vhost_user::message::{
    VhostTransferStateDirection as Direction, VhostTransferStatePhase as Phase, VhostUserConfigFlags,
    VhostUserInflight, VhostUserLog, VhostUserMemoryRegion, VhostUserProtocolFeatures, VhostUserShMemConfig,
    VhostUserSharedMsg, VhostUserSingleMemoryRegion, VhostUserVringAddrFlags, VhostUserVringState,
};
use vhost::vhost_user::{
    Backend, BackendListener, Error, GpuBackend, Listener, Result, VhostUserBackendReqHandlerMut,
};
use vhost_user_native::core::memory::memfd;
use vhost_user_protocol::virtio::features::virtio_feature;

use crate::words::{Words, hex};
use crate::{Answer, Role, channels, gpu, object, told};

const FEATURES: u64 = virtio_feature::VERSION_1
    | virtio_feature::RING_PACKED
    | virtio_feature::LOG_ALL
    | virtio_feature::PROTOCOL_FEATURES;
const QUEUES: u64 = 2;
const SLOTS: u64 = 8;
const INFLIGHT_SIZE: u64 = 8192;
/// The end of the configuration space: reads beyond it fail.
const CONFIG_END: u32 = 64;
/// The first byte of a write to the configuration space, or of a state, that is refused.
const REFUSED: u8 = b'!';

pub struct BackendRole(Arc<Mutex<Recorder>>);

impl BackendRole {
    pub fn listen(socket: &str) -> Self {
        let recorder = Arc::new(Mutex::new(Recorder::default()));
        let mut listener = Listener::new(socket, true).unwrap();
        let served = Arc::clone(&recorder);
        thread::spawn(move || {
            let mut handler = BackendListener::new(&mut listener, served).unwrap().accept().unwrap().unwrap();
            loop {
                match handler.handle_request() {
                    Ok(()) | Err(Error::ReqHandlerError(_)) => {}
                    Err(error) => return told(format_args!("ended: {error}")),
                }
            }
        });
        Self(recorder)
    }
}

impl Role for BackendRole {
    fn run(&mut self, words: &mut Words<'_>) -> Answer {
        let request = words.text();
        let (backend, gpu) = {
            let recorder = self.0.lock().unwrap();
            (recorder.backend.clone(), recorder.gpu.clone())
        };
        if request.starts_with("gpu_") {
            return gpu::ask(&gpu.ok_or("there is no display")?, request, words);
        }
        channels::ask(&backend.ok_or("there is no channel")?, request, words)
    }
}

#[derive(Default)]
struct Recorder {
    protocol_features: u64,
    backend: Option<Backend>,
    gpu: Option<GpuBackend>,
    state: Vec<u8>,
    incoming: Option<File>,
}

fn refuse<T>(reason: &'static str) -> Result<T> {
    Err(Error::ReqHandlerError(std::io::Error::other(reason)))
}

fn file(size: u64) -> File {
    File::from(memfd::create("file", size, false).unwrap())
}

/// A region and whether its file is as large as it.
fn region_text(region: &VhostUserMemoryRegion, file: Option<&File>) -> String {
    let VhostUserMemoryRegion { guest_phys_addr, memory_size, user_addr, mmap_offset } = *region;
    let covered = file.map(|file| file.metadata().unwrap().len() >= mmap_offset + memory_size);
    let covered = covered.map_or(String::new(), |covered| format!(" covered {covered}"));
    format!("{guest_phys_addr:#x} {memory_size:#x} {user_addr:#x} {mmap_offset:#x}{covered}")
}

fn descriptor_text(file: Option<File>) -> &'static str {
    if file.is_some() { "with descriptor" } else { "without descriptor" }
}

impl VhostUserBackendReqHandlerMut for Recorder {
    fn set_owner(&mut self) -> Result<()> {
        told("set_owner");
        Ok(())
    }

    fn reset_owner(&mut self) -> Result<()> {
        told("reset_owner");
        Ok(())
    }

    fn reset_device(&mut self) -> Result<()> {
        told("reset_device");
        Ok(())
    }

    fn get_features(&mut self) -> Result<u64> {
        told("get_features");
        Ok(FEATURES)
    }

    fn set_features(&mut self, features: u64) -> Result<()> {
        told(format_args!("set_features {features:#x}"));
        Ok(())
    }

    fn set_mem_table(
        &mut self,
        regions: &[VhostUserMemoryRegion],
        files: Vec<File>,
        _: Option<bool>,
    ) -> Result<Option<Vec<VhostUserMemoryRegionBase>>> {
        let texts = regions.iter().zip(&files).map(|(region, file)| region_text(region, Some(file)));
        told(format_args!("set_mem_table {}", texts.collect::<Vec<_>>().join(", ")));
        Ok(None)
    }

    fn set_vring_num(&mut self, index: u32, num: u32) -> Result<()> {
        told(format_args!("set_vring_num {index} {num}"));
        Ok(())
    }

    fn set_vring_addr(
        &mut self,
        index: u32,
        flags: VhostUserVringAddrFlags,
        descriptor: u64,
        used: u64,
        available: u64,
        log: u64,
    ) -> Result<()> {
        let flags = flags.bits();
        told(format_args!(
            "set_vring_addr {index} {flags} {descriptor:#x} {used:#x} {available:#x} {log:#x}"
        ));
        Ok(())
    }

    fn set_vring_base(&mut self, index: u32, base: u32) -> Result<()> {
        told(format_args!("set_vring_base {index} {base:#x}"));
        Ok(())
    }

    fn get_vring_base(&mut self, index: u32) -> Result<VhostUserVringState> {
        told(format_args!("get_vring_base {index}"));
        Ok(VhostUserVringState::new(index, 7))
    }

    fn set_vring_kick(&mut self, index: u8, file: Option<File>) -> Result<()> {
        told(format_args!("set_vring_kick {index} {}", descriptor_text(file)));
        Ok(())
    }

    fn set_vring_call(&mut self, index: u8, file: Option<File>) -> Result<()> {
        told(format_args!("set_vring_call {index} {}", descriptor_text(file)));
        Ok(())
    }

    fn set_vring_err(&mut self, index: u8, file: Option<File>) -> Result<()> {
        told(format_args!("set_vring_err {index} {}", descriptor_text(file)));
        Ok(())
    }

    fn get_protocol_features(&mut self) -> Result<VhostUserProtocolFeatures> {
        told("get_protocol_features");
        Ok(VhostUserProtocolFeatures::all())
    }

    fn set_protocol_features(&mut self, features: u64) -> Result<()> {
        told(format_args!("set_protocol_features {features:#x}"));
        self.protocol_features = features;
        Ok(())
    }

    fn get_queue_num(&mut self) -> Result<u64> {
        told("get_queue_num");
        Ok(QUEUES)
    }

    fn set_vring_enable(&mut self, index: u32, enable: bool) -> Result<()> {
        told(format_args!("set_vring_enable {index} {enable}"));
        Ok(())
    }

    /// Each byte holds its offset.
    fn get_config(&mut self, offset: u32, size: u32, flags: VhostUserConfigFlags) -> Result<Vec<u8>> {
        told(format_args!("get_config {offset} {size} {}", flags.bits()));
        if offset + size > CONFIG_END {
            return refuse("beyond the configuration space");
        }
        Ok((offset..offset + size).map(|at| at as u8).collect())
    }

    fn set_config(&mut self, offset: u32, bytes: &[u8], flags: VhostUserConfigFlags) -> Result<()> {
        told(format_args!("set_config {offset} {} {}", hex(bytes), flags.bits()));
        if bytes[0] == REFUSED { refuse("not that") } else { Ok(()) }
    }

    fn set_backend_req_fd(&mut self, backend: Backend) {
        told("set_backend_req_fd");
        let has = |feature: VhostUserProtocolFeatures| self.protocol_features & feature.bits() != 0;
        backend.set_reply_ack_flag(has(VhostUserProtocolFeatures::REPLY_ACK));
        backend.set_shared_object_flag(has(VhostUserProtocolFeatures::SHARED_OBJECT));
        backend.set_shmem_flag(has(VhostUserProtocolFeatures::SHMEM));
        self.backend = Some(backend);
    }

    fn set_gpu_socket(&mut self, gpu: GpuBackend) -> Result<()> {
        told("set_gpu_socket");
        self.gpu = Some(gpu);
        Ok(())
    }

    fn get_shared_object(&mut self, object: VhostUserSharedMsg) -> Result<File> {
        told(format_args!("get_shared_object {}", object::name(&object)));
        object::create(&object).map_err(Error::ReqHandlerError)
    }

    fn get_inflight_fd(&mut self, inflight: &VhostUserInflight) -> Result<(VhostUserInflight, File)> {
        let VhostUserInflight { num_queues, queue_size, .. } = *inflight;
        told(format_args!("get_inflight_fd {num_queues} {queue_size}"));
        Ok((VhostUserInflight::new(INFLIGHT_SIZE, 0, num_queues, queue_size), file(INFLIGHT_SIZE)))
    }

    fn set_inflight_fd(&mut self, inflight: &VhostUserInflight, file: File) -> Result<()> {
        let VhostUserInflight { mmap_size, mmap_offset, num_queues, queue_size } = *inflight;
        let covered = file.metadata().unwrap().len() >= mmap_offset + mmap_size;
        told(format_args!(
            "set_inflight_fd {mmap_size} {mmap_offset} {num_queues} {queue_size} covered {covered}"
        ));
        Ok(())
    }

    fn get_max_mem_slots(&mut self) -> Result<u64> {
        told("get_max_mem_slots");
        Ok(SLOTS)
    }

    fn add_mem_region(
        &mut self,
        region: &VhostUserSingleMemoryRegion,
        file: File,
        _: Option<bool>,
    ) -> Result<Option<VhostUserMemoryRegionBase>> {
        told(format_args!("add_mem_region {}", region_text(region, Some(&file))));
        Ok(None)
    }

    fn remove_mem_region(&mut self, region: &VhostUserSingleMemoryRegion) -> Result<()> {
        told(format_args!("remove_mem_region {}", region_text(region, None)));
        Ok(())
    }

    /// A state is what was loaded last. Nothing is transferred here: the front-end waits for the answer before it reads or writes.
    fn set_device_state_fd(
        &mut self,
        direction: Direction,
        phase: Phase,
        mut channel: File,
    ) -> Result<Option<File>> {
        told(format_args!("set_device_state_fd {direction:?} {phase:?}"));
        match direction {
            Direction::SAVE => {
                let state = self.state.clone();
                thread::spawn(move || channel.write_all(&state));
            }
            Direction::LOAD => self.incoming = Some(channel),
        }
        Ok(None)
    }

    fn check_device_state(&mut self) -> Result<()> {
        told("check_device_state");
        if let Some(mut channel) = self.incoming.take() {
            self.state.clear();
            channel.read_to_end(&mut self.state).map_err(Error::ReqHandlerError)?;
        }
        if self.state.first() == Some(&REFUSED) { refuse("not that state") } else { Ok(()) }
    }

    fn get_shmem_config(&mut self) -> Result<VhostUserShMemConfig> {
        told("get_shmem_config");
        Ok(VhostUserShMemConfig::new(2, &[0x10000, 0x20000]))
    }

    fn set_log_base(&mut self, log: &VhostUserLog, file: File) -> Result<()> {
        let VhostUserLog { mmap_size, mmap_offset } = *log;
        let covered = file.metadata().unwrap().len() >= mmap_offset + mmap_size;
        told(format_args!("set_log_base {mmap_size:#x} {mmap_offset:#x} covered {covered}"));
        Ok(())
    }
}
