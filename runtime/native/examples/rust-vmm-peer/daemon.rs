//! The crates' framework for back-ends: a device that answers requests with their text in reverse, and tells of what the framework leaves to it.

use std::fs::File;
use std::io::{Error, Read, Result, Seek, Write};
use std::sync::{Arc, Mutex};
use std::thread;

use vhost::vhost_user::message::{
    VhostTransferStateDirection as Direction, VhostTransferStatePhase as Phase, VhostUserProtocolFeatures,
    VhostUserShMemConfig, VhostUserSharedMsg,
};
use vhost::vhost_user::{Backend, GpuBackend, Listener};
use vhost_user_backend::bitmap::BitmapMmapRegion;
use vhost_user_backend::{VhostUserBackendMut, VhostUserDaemon, VringRwLock, VringT};
use vhost_user_native::core::memory::memfd;
use vhost_user_protocol::virtio::features::virtio_feature;
use virtio_queue::QueueOwnedT;
use vm_memory::{GuestAddressSpace, GuestMemoryAtomic, GuestMemoryBackend, GuestMemoryMmap};
use vmm_sys_util::epoll::EventSet;
use vmm_sys_util::event::{EventConsumer, EventFlag, EventNotifier, new_event_consumer_and_notifier};

use crate::words::{Words, hex};
use crate::{Answer, Role, channels, gpu, object, told};

type Memory = GuestMemoryAtomic<GuestMemoryMmap<BitmapMmapRegion>>;
type Vring = VringRwLock<Memory>;

const QUEUES: usize = 2;
const QUEUE_SIZE: usize = 256;
/// All that the framework serves.
const PROTOCOL_FEATURES: VhostUserProtocolFeatures = VhostUserProtocolFeatures::MQ
    .union(VhostUserProtocolFeatures::LOG_SHMFD)
    .union(VhostUserProtocolFeatures::REPLY_ACK)
    .union(VhostUserProtocolFeatures::BACKEND_REQ)
    .union(VhostUserProtocolFeatures::BACKEND_SEND_FD)
    .union(VhostUserProtocolFeatures::CONFIG)
    .union(VhostUserProtocolFeatures::RESET_DEVICE)
    .union(VhostUserProtocolFeatures::CONFIGURE_MEM_SLOTS)
    .union(VhostUserProtocolFeatures::SHARED_OBJECT)
    .union(VhostUserProtocolFeatures::DEVICE_STATE)
    .union(VhostUserProtocolFeatures::SHMEM);
/// The end of the configuration space: reads beyond it fail.
const CONFIG_END: u32 = 64;

pub struct DaemonRole {
    device: Arc<Mutex<Device>>,
}

impl DaemonRole {
    pub fn listen(socket: &str) -> Self {
        let device = Arc::new(Mutex::new(Device::default()));
        let memory = Memory::new(GuestMemoryMmap::new());
        let mut daemon = VhostUserDaemon::new("device".into(), Arc::clone(&device), memory).unwrap();
        let mut listener = Listener::new(socket, true).unwrap();
        thread::spawn(move || {
            daemon.start(&mut listener).unwrap();
            told(format_args!("ended: {:?}", daemon.wait()));
        });
        Self { device }
    }
}

impl Role for DaemonRole {
    fn run(&mut self, words: &mut Words<'_>) -> Answer {
        let request = words.text();
        if request == "state" {
            let device = self.device.lock().unwrap();
            let previous = device.state.lock().unwrap().splice(.., words.text().bytes()).collect();
            return Ok(String::from_utf8(previous)?);
        }
        let (backend, gpu) = {
            let device = self.device.lock().unwrap();
            (device.backend.clone(), device.gpu.clone())
        };
        if request.starts_with("gpu_") {
            return gpu::ask(&gpu.ok_or("there is no display")?, request, words);
        }
        channels::ask(&backend.ok_or("there is no channel")?, request, words)
    }
}

#[derive(Default)]
struct Device {
    memory: Option<Memory>,
    backend: Option<Backend>,
    gpu: Option<GpuBackend>,
    state: Mutex<Vec<u8>>,
    incoming: Mutex<Option<File>>,
}

impl VhostUserBackendMut for Device {
    type Bitmap = BitmapMmapRegion;
    type Vring = Vring;

    fn num_queues(&self) -> usize {
        QUEUES
    }

    fn max_queue_size(&self) -> usize {
        QUEUE_SIZE
    }

    fn features(&self) -> u64 {
        virtio_feature::VERSION_1
            | virtio_feature::RING_INDIRECT_DESC
            | virtio_feature::RING_EVENT_IDX
            | virtio_feature::LOG_ALL
            | virtio_feature::PROTOCOL_FEATURES
    }

    fn acked_features(&mut self, features: u64) {
        told(format_args!("acked_features {features:#x}"));
    }

    fn protocol_features(&self) -> VhostUserProtocolFeatures {
        PROTOCOL_FEATURES
    }

    fn reset_device(&mut self) {
        told("reset_device");
    }

    fn set_event_idx(&mut self, enabled: bool) {
        told(format_args!("set_event_idx {enabled}"));
    }

    /// Each byte holds its offset.
    fn get_config(&self, offset: u32, size: u32) -> Vec<u8> {
        told(format_args!("get_config {offset} {size}"));
        (offset..(offset + size).min(CONFIG_END)).map(|at| at as u8).collect()
    }

    fn set_config(&mut self, offset: u32, bytes: &[u8]) -> Result<()> {
        told(format_args!("set_config {offset} {}", hex(bytes)));
        Ok(())
    }

    fn update_memory(&mut self, memory: Memory) -> Result<()> {
        told(format_args!("update_memory {} regions", memory.memory().num_regions()));
        self.memory = Some(memory);
        Ok(())
    }

    fn set_backend_req_fd(&mut self, backend: Backend) {
        told("set_backend_req_fd");
        self.backend = Some(backend);
    }

    fn get_shared_object(&mut self, object: VhostUserSharedMsg) -> Result<File> {
        told(format_args!("get_shared_object {}", object::name(&object)));
        object::create(&object)
    }

    fn set_gpu_socket(&mut self, gpu: GpuBackend) -> Result<()> {
        told("set_gpu_socket");
        self.gpu = Some(gpu);
        Ok(())
    }

    // Without one the daemon waits for its worker for ever when it is dropped.
    fn exit_event(&self, _: usize) -> Option<(EventConsumer, EventNotifier)> {
        new_event_consumer_and_notifier(EventFlag::NONBLOCK).ok()
    }

    fn stop_vring(&mut self, index: u32) -> Result<()> {
        told(format_args!("stop_vring {index}"));
        Ok(())
    }

    fn handle_event(&mut self, event: u16, _: EventSet, vrings: &[Vring], _: usize) -> Result<()> {
        let memory = self.memory.as_ref().expect("the memory comes before the first kick").memory();
        let vring = &vrings[usize::from(event)];
        loop {
            vring.disable_notification().map_err(Error::other)?;
            let chains: Vec<_> =
                vring.get_mut().get_queue_mut().iter(memory.clone()).map_err(Error::other)?.collect();
            for chain in chains {
                let head = chain.head_index();
                let mut bytes = Vec::new();
                chain.clone().reader(&memory).map_err(Error::other)?.read_to_end(&mut bytes)?;
                bytes.reverse();
                chain.writer(&memory).map_err(Error::other)?.write_all(&bytes)?;
                vring.add_used(head, bytes.len() as u32).map_err(Error::other)?;
            }
            if vring.needs_notification().map_err(Error::other)? {
                vring.signal_used_queue()?;
            }
            if !vring.enable_notification().map_err(Error::other)? {
                return Ok(());
            }
        }
    }

    /// A state is what was loaded last. It is given in a file of the device's own, which the protocol allows as well.
    fn set_device_state_fd(
        &mut self,
        direction: Direction,
        phase: Phase,
        channel: File,
    ) -> Result<Option<File>> {
        told(format_args!("set_device_state_fd {direction:?} {phase:?}"));
        if direction == Direction::LOAD {
            self.incoming = Mutex::new(Some(channel));
            return Ok(None);
        }
        let mut file = File::from(memfd::create("state", 0, false).map_err(Error::other)?);
        file.write_all(self.state.get_mut().unwrap())?;
        file.rewind()?;
        Ok(Some(file))
    }

    fn check_device_state(&self) -> Result<()> {
        told("check_device_state");
        if let Some(mut channel) = self.incoming.lock().unwrap().take() {
            let mut state = self.state.lock().unwrap();
            state.clear();
            channel.read_to_end(&mut state)?;
        }
        Ok(())
    }

    fn get_shmem_config(&self) -> Result<VhostUserShMemConfig> {
        told("get_shmem_config");
        Ok(VhostUserShMemConfig::new(2, &[0x10000, 0x20000]))
    }
}
