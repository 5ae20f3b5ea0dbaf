/*
 * Generated from spec/vhost-user. Do not edit: change that, then run `vhost-user generate`.
 *
 * Integers are in the machine's byte order unless their struct says otherwise. Layouts are those of 64-bit systems.
 */
#ifndef VHOST_USER_H
#define VHOST_USER_H

#include <stdint.h>

/* Requests of the back-end on the channel that SET_BACKEND_REQ_FD gave it, and the front-end's answers. */
enum vhost_user_backend_request {
    /* Reports a missing translation, or an access that was not permitted. Payload: vhost_user_iotlb. Also known as SLAVE_IOTLB_MSG. */
    VHOST_USER_BACKEND_IOTLB_MSG = 1,
    /* Tells that the configuration space changed. Also known as SLAVE_CONFIG_CHANGE_MSG. */
    VHOST_USER_BACKEND_CONFIG_CHANGE_MSG = 2,
    /* Offers memory as the notification area of a vring, or withdraws it. Payload: vhost_user_vring_area. Also known as SLAVE_VRING_HOST_NOTIFIER_MSG. */
    VHOST_USER_BACKEND_VRING_HOST_NOTIFIER_MSG = 3,
    /* Calls the driver of a vring by message. The request's num is reserved. Payload: vhost_user_vring_state. Also known as SLAVE_VRING_CALL. */
    VHOST_USER_BACKEND_VRING_CALL = 4,
    /* Tells of a broken vring by message. The request's num is reserved. Payload: vhost_user_vring_state. Also known as SLAVE_VRING_ERR. */
    VHOST_USER_BACKEND_VRING_ERR = 5,
    /* Registers a shared object that this back-end exports. Payload: vhost_user_shared. */
    VHOST_USER_BACKEND_SHARED_OBJECT_ADD = 6,
    /* Withdraws a shared object. Payload: vhost_user_shared. */
    VHOST_USER_BACKEND_SHARED_OBJECT_REMOVE = 7,
    /* Asks for the file descriptor of a shared object; zero in the reply is success. Payload: vhost_user_shared, vhost_user_u64. */
    VHOST_USER_BACKEND_SHARED_OBJECT_LOOKUP = 8,
    /* Maps a piece of a file into a free range of a shared memory region. Payload: vhost_user_mmap. */
    VHOST_USER_BACKEND_SHMEM_MAP = 9,
    /* Takes a whole mapping out of a shared memory region. The file offset and the flags are not used. Payload: vhost_user_mmap. */
    VHOST_USER_BACKEND_SHMEM_UNMAP = 10,
};

/* Protocol feature bits. They exist only when the back-end offers VHOST_USER_F_PROTOCOL_FEATURES. The numbers are those of the bits. */
/* Several queues; GET_QUEUE_NUM tells how many. */
#define VHOST_USER_PROTOCOL_F_MQ 0
/* The dirty-page log is shared memory passed with SET_LOG_BASE. */
#define VHOST_USER_PROTOCOL_F_LOG_SHMFD 1
/* The back-end can broadcast a fake RARP after migration (SEND_RARP). */
#define VHOST_USER_PROTOCOL_F_RARP 2
/* A request with need-reply set is answered with zero or an error. */
#define VHOST_USER_PROTOCOL_F_REPLY_ACK 3
/* NET_SET_MTU is understood. Also known as MTU. */
#define VHOST_USER_PROTOCOL_F_NET_MTU 4
/* The back-end can send requests on a channel of its own (SET_BACKEND_REQ_FD). Also known as SLAVE_REQ. */
#define VHOST_USER_PROTOCOL_F_BACKEND_REQ 5
/* SET_VRING_ENDIAN is understood (legacy devices). */
#define VHOST_USER_PROTOCOL_F_CROSS_ENDIAN 6
/* Crypto sessions are created and closed by messages. */
#define VHOST_USER_PROTOCOL_F_CRYPTO_SESSION 7
/* Postcopy migration with userfaultfd. */
#define VHOST_USER_PROTOCOL_F_PAGEFAULT 8
/* The device configuration space is read and written by messages. */
#define VHOST_USER_PROTOCOL_F_CONFIG 9
/* Back-end requests may carry file descriptors. Also known as SLAVE_SEND_FD. */
#define VHOST_USER_PROTOCOL_F_BACKEND_SEND_FD 10
/* The back-end can offer memory that serves as the guest's notification area. */
#define VHOST_USER_PROTOCOL_F_HOST_NOTIFIER 11
/* Requests in flight are recorded in shared memory that outlives the back-end. */
#define VHOST_USER_PROTOCOL_F_INFLIGHT_SHMFD 12
/* RESET_DEVICE is understood. */
#define VHOST_USER_PROTOCOL_F_RESET_DEVICE 13
/* Kicks and calls may travel as messages in place of eventfds. */
#define VHOST_USER_PROTOCOL_F_INBAND_NOTIFICATIONS 14
/* Memory regions are added and removed one by one. */
#define VHOST_USER_PROTOCOL_F_CONFIGURE_MEM_SLOTS 15
/* The virtio device status is passed on. */
#define VHOST_USER_PROTOCOL_F_STATUS 16
/* Memory regions carry Xen mapping information. */
#define VHOST_USER_PROTOCOL_F_XEN_MMAP 17
/* Objects such as dma-bufs are shared between back-ends by UUID. */
#define VHOST_USER_PROTOCOL_F_SHARED_OBJECT 18
/* The back-end's internal state can be transferred for migration. */
#define VHOST_USER_PROTOCOL_F_DEVICE_STATE 19
/* GET_VRING_BASE may leave requests recorded in the inflight area in place of waiting for them. */
#define VHOST_USER_PROTOCOL_F_GET_VRING_BASE_INFLIGHT 20
/* Ring addresses and the user addresses of regions are guest physical addresses. */
#define VHOST_USER_PROTOCOL_F_GPA_ADDRESSES 21
/* The back-end can map files into the device's shared memory regions. Also known as SHMEM_MAP. */
#define VHOST_USER_PROTOCOL_F_SHMEM 22

/* Requests of the front-end on the main channel, and the back-end's answers. */
enum vhost_user_frontend_request {
    /* Asks for the virtio features that the back-end offers. Payload: vhost_user_u64. */
    VHOST_USER_GET_FEATURES = 1,
    /* Enables virtio features. Without PROTOCOL_FEATURES among them the back-end enables all vrings at once. Payload: vhost_user_u64. */
    VHOST_USER_SET_FEATURES = 2,
    /* Marks the start of a session. */
    VHOST_USER_SET_OWNER = 3,
    /* Ended a session once. Its meaning was never settled, so it is ignored, or disables all vrings. Also known as RESET_DEVICE_2015. Deprecated: no front-end needs it; RESET_DEVICE resets, closing the connection ends. */
    VHOST_USER_RESET_OWNER = 4,
    /* Replaces the whole table of memory regions; one file descriptor a region, in the same order. Payload: vhost_user_mem_table. */
    VHOST_USER_SET_MEM_TABLE = 5,
    /* Gives the memory in which writes to guest memory are logged. Payload: vhost_user_u64, vhost_user_log. */
    VHOST_USER_SET_LOG_BASE = 6,
    /* Sets the event file descriptor that is signalled when something was logged. */
    VHOST_USER_SET_LOG_FD = 7,
    /* Sets the size of a queue. Payload: vhost_user_vring_state. */
    VHOST_USER_SET_VRING_NUM = 8,
    /* Sets the addresses of a vring's parts. Payload: vhost_user_vring_addr. */
    VHOST_USER_SET_VRING_ADDR = 9,
    /* Sets the index from which the back-end takes available entries. Payload: vhost_user_vring_state. */
    VHOST_USER_SET_VRING_BASE = 10,
    /* Stops a vring once its requests are complete, and asks for the index of the next available entry. The request's num is reserved. Payload: vhost_user_vring_state. */
    VHOST_USER_GET_VRING_BASE = 11,
    /* Sets the event file descriptor that tells the back-end of new buffers, and starts the vring. Payload: vhost_user_vring_fd. */
    VHOST_USER_SET_VRING_KICK = 12,
    /* Sets the event file descriptor with which the back-end tells the driver of used buffers. Payload: vhost_user_vring_fd. */
    VHOST_USER_SET_VRING_CALL = 13,
    /* Sets the event file descriptor with which the back-end tells of a broken vring. Payload: vhost_user_vring_fd. */
    VHOST_USER_SET_VRING_ERR = 14,
    /* Asks for the protocol features that the back-end offers; legal as soon as PROTOCOL_FEATURES is offered. Payload: vhost_user_u64. */
    VHOST_USER_GET_PROTOCOL_FEATURES = 15,
    /* Enables protocol features, a subset of those offered. Payload: vhost_user_u64. */
    VHOST_USER_SET_PROTOCOL_FEATURES = 16,
    /* Asks how many queues the back-end supports at most. Payload: vhost_user_u64. */
    VHOST_USER_GET_QUEUE_NUM = 17,
    /* Enables or disables a vring; independent of its being started. QEMU's network front-end sends it before SET_FEATURES, so the feature need only be offered. Payload: vhost_user_vring_state. */
    VHOST_USER_SET_VRING_ENABLE = 18,
    /* Asks the back-end to announce the guest's new place with a fake RARP; for guests that do not announce themselves. Payload: vhost_user_rarp. */
    VHOST_USER_SEND_RARP = 19,
    /* Tells the MTU that was configured; the back-end may refuse it. Payload: vhost_user_u64. Also known as NET_SEND_MTU. */
    VHOST_USER_NET_SET_MTU = 20,
    /* Gives the back-end a socket for requests of its own. Also known as SET_SLAVE_REQ_FD. */
    VHOST_USER_SET_BACKEND_REQ_FD = 21,
    /* Updates or invalidates an entry of the back-end's translation buffer. Payload: vhost_user_iotlb, vhost_user_u64. */
    VHOST_USER_IOTLB_MSG = 22,
    /* Sets the byte order of a vring, for legacy devices. Payload: vhost_user_vring_state. */
    VHOST_USER_SET_VRING_ENDIAN = 23,
    /* Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure. Payload: vhost_user_config. */
    VHOST_USER_GET_CONFIG = 24,
    /* Writes a piece of the configuration space. Payload: vhost_user_config. */
    VHOST_USER_SET_CONFIG = 25,
    /* Creates a crypto session; the reply's session id is negative on failure. Payload: vhost_user_crypto_session. Also known as CRYPTO_CREATE_SESS. */
    VHOST_USER_CREATE_CRYPTO_SESSION = 26,
    /* Closes the crypto session with this id. Payload: vhost_user_u64. Also known as CRYPTO_CLOSE_SESS. */
    VHOST_USER_CLOSE_CRYPTO_SESSION = 27,
    /* Announces a postcopy migration and asks for a userfaultfd of the back-end's memory. */
    VHOST_USER_POSTCOPY_ADVISE = 28,
    /* Switches to postcopy. Memory regions that follow are answered with the back-end's own addresses. */
    VHOST_USER_POSTCOPY_LISTEN = 29,
    /* Ends postcopy; the answer comes when no page is missing any more. Payload: vhost_user_u64. */
    VHOST_USER_POSTCOPY_END = 30,
    /* Asks the back-end for memory in which it can record requests in flight. num_queues and queue_size are given; a reply whose mmap_size is zero has none. Payload: vhost_user_inflight. */
    VHOST_USER_GET_INFLIGHT_FD = 31,
    /* Gives the memory of an earlier back-end back, so that its requests in flight can be resumed. Payload: vhost_user_inflight. */
    VHOST_USER_SET_INFLIGHT_FD = 32,
    /* Gives the back-end of a GPU the socket on which it speaks the vhost-user-gpu protocol. */
    VHOST_USER_GPU_SET_SOCKET = 33,
    /* Disables all vrings and resets the device; ownership and negotiated protocol features stay. */
    VHOST_USER_RESET_DEVICE = 34,
    /* Kicks a vring by message. The request's num is reserved. Payload: vhost_user_vring_state. */
    VHOST_USER_VRING_KICK = 35,
    /* Asks how many memory regions can be added one by one. Payload: vhost_user_u64. */
    VHOST_USER_GET_MAX_MEM_SLOTS = 36,
    /* Adds a memory region. Payload: vhost_user_single_mem_region. */
    VHOST_USER_ADD_MEM_REG = 37,
    /* Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed. Payload: vhost_user_single_mem_region. */
    VHOST_USER_REM_MEM_REG = 38,
    /* Passes on the device status that the driver wrote. Payload: vhost_user_u64. */
    VHOST_USER_SET_STATUS = 39,
    /* Asks for the device status. Payload: vhost_user_u64. */
    VHOST_USER_GET_STATUS = 40,
    /* Asks for the file descriptor of a shared object that the back-end exported. Payload: vhost_user_shared. */
    VHOST_USER_GET_SHARED_OBJECT = 41,
    /* Gives the back-end a channel through which its state is saved or loaded; the device must be suspended. Payload: vhost_user_device_state, vhost_user_device_state_reply. */
    VHOST_USER_SET_DEVICE_STATE_FD = 42,
    /* Asks, after the transfer, whether the back-end could save or load all of its state; zero is success. Payload: vhost_user_u64. */
    VHOST_USER_CHECK_DEVICE_STATE = 43,
    /* Asks for the sizes of the device's shared memory regions. Payload: vhost_user_shmem_config. */
    VHOST_USER_GET_SHMEM_CONFIG = 44,
};

/* The vhost-user-gpu protocol, by which the back-end of a GPU shows its scanouts in the front-end's display. */
/* Pixels of a cursor: 64 by 64. Unit: pixels. */
#define VHOST_USER_GPU_CURSOR_PIXELS 4096
/* Most scanouts of a GPU. Unit: scanouts. */
#define VHOST_USER_GPU_MAX_SCANOUTS 16
/* Most bytes of pixels accepted in one update: a scanout of 8192 by 8192. Unit: bytes. */
#define VHOST_USER_GPU_MAX_UPDATE_BYTES 268435456

/* The flags word of the header; there is no version. An integer of 32 bits. */
/* Set on replies. */
#define VHOST_USER_GPU_HEADER_FLAGS_REPLY (1u << 2)

/* Optional parts of the vhost-user-gpu protocol. The numbers are those of the bits. */
/* GET_EDID is understood. */
#define VHOST_USER_GPU_PROTOCOL_F_EDID 0
/* DMABUF_SCANOUT2 is understood. */
#define VHOST_USER_GPU_PROTOCOL_F_DMABUF2 1

/* Requests of the back-end on the socket that GPU_SET_SOCKET gave it, and the front-end's answers. There are no acknowledgements. */
enum vhost_user_gpu_request {
    /* Asks for the optional parts that the front-end offers. Payload: vhost_user_u64. */
    VHOST_USER_GPU_GET_PROTOCOL_FEATURES = 1,
    /* Enables optional parts. Payload: vhost_user_u64. */
    VHOST_USER_GPU_SET_PROTOCOL_FEATURES = 2,
    /* Asks for the front-end's displays. Payload: vhost_user_gpu_resp_display_info. */
    VHOST_USER_GPU_GET_DISPLAY_INFO = 3,
    /* Shows the cursor at a place. Payload: vhost_user_gpu_cursor_pos. */
    VHOST_USER_GPU_CURSOR_POS = 4,
    /* Hides the cursor. Payload: vhost_user_gpu_cursor_pos. */
    VHOST_USER_GPU_CURSOR_POS_HIDE = 5,
    /* Sets the cursor's shape. Payload: vhost_user_gpu_cursor_update. */
    VHOST_USER_GPU_CURSOR_UPDATE = 6,
    /* Sets the size of a scanout, or disables it. Payload: vhost_user_gpu_scanout. */
    VHOST_USER_GPU_SCANOUT = 7,
    /* Shows new pixels. Payload: vhost_user_gpu_update. */
    VHOST_USER_GPU_UPDATE = 8,
    /* Makes a dma-buf the content of a scanout. Payload: vhost_user_gpu_dmabuf_scanout. */
    VHOST_USER_GPU_DMABUF_SCANOUT = 9,
    /* Tells which part of the dma-buf changed; the answer comes when the frame was drawn. Payload: vhost_user_gpu_update. */
    VHOST_USER_GPU_DMABUF_UPDATE = 10,
    /* Asks for the EDID of a display. Payload: vhost_user_gpu_edid_request, vhost_user_gpu_resp_edid. */
    VHOST_USER_GPU_GET_EDID = 11,
    /* Makes a dma-buf with a format modifier the content of a scanout. Payload: vhost_user_gpu_dmabuf_scanout2. */
    VHOST_USER_GPU_DMABUF_SCANOUT2 = 12,
};

/* The header in front of every message on the main and the back-end channel. */
/* The only version of the protocol; it stands in the lowest bits of the header's flags. */
#define VHOST_USER_PROTOCOL_VERSION 1
/* The acknowledgement of a request that succeeded; any other value means failure. */
#define VHOST_USER_ACK_SUCCESS 0
/* The acknowledgement that this implementation sends for a request that failed. */
#define VHOST_USER_ACK_FAILURE 1
/* Most descriptors that this implementation accepts with one message; C implementations stop at 8. Unit: file descriptors. */
#define VHOST_USER_MAX_DESCRIPTORS 32

/* The flags word of the header. An integer of 32 bits. */
/* Protocol version; always 1. */
#define VHOST_USER_HEADER_FLAGS_VERSION_MASK 0x3u
/* Its lowest bit. */
#define VHOST_USER_HEADER_FLAGS_VERSION_SHIFT 0
/* Set on every reply, clear on every request. */
#define VHOST_USER_HEADER_FLAGS_REPLY (1u << 2)
/* Set on a request whose sender wants to hear of success or failure (REPLY_ACK); clear on replies. */
#define VHOST_USER_HEADER_FLAGS_NEED_REPLY (1u << 3)

/* The shared memory in which a back-end records requests in flight, one region a queue, back to back. A region means something only to the implementation that wrote it. */
/* Version of a region; zero says that the region is not initialized. */
#define VHOST_USER_INFLIGHT_VERSION 1
/* Each region begins at a multiple of this from the start of the memory. The document leaves the distance open; back-ends that share memory with others agree on it. Unit: bytes. */
#define VHOST_USER_INFLIGHT_REGION_ALIGNMENT 64

/* The payloads of messages. */
/* Guest memory that one bit of the dirty log stands for. Unit: bytes. */
#define VHOST_USER_LOG_PAGE_SIZE 4096
/* Shared memory regions that a device can have, since their id is a byte. Unit: regions. */
#define VHOST_USER_MAX_SHARED_MEMORY_REGIONS 256
/* Length of the identifier of a shared object; its first three groups are big-endian. Unit: bytes. */
#define VHOST_USER_UUID_SIZE 16
/* Most regions of SET_MEM_TABLE with every implementation; beyond it, memory slots are used. Unit: memory regions. */
#define VHOST_USER_MAX_BASELINE_REGIONS 8
/* Most regions accepted in one SET_MEM_TABLE, as many as descriptors in one message. Unit: memory regions. */
#define VHOST_USER_MAX_MEMORY_REGIONS 32
/* Memory slots that modern back-ends offer. Unit: memory regions. */
#define VHOST_USER_MAX_MEMORY_SLOTS 509
/* Most bytes of configuration space in one message with QEMU's family of implementations. Unit: bytes. */
#define VHOST_USER_MAX_CONFIG_SIZE 256
/* Vrings that the 8-bit index of SET_VRING_KICK, CALL and ERR can name. Unit: vrings. */
#define VHOST_USER_MAX_ADDRESSABLE_VRINGS 256

/* Why the configuration space is written. Implementations disagree on bit or value; these are the specification's. */
enum vhost_user_config_flags {
    /* The driver wrote. */
    VHOST_USER_CONFIG_FLAGS_FRONTEND = 0,
    /* The destination of a live migration restores read-only fields. */
    VHOST_USER_CONFIG_FLAGS_MIGRATION = 1,
};

/* The num field of SET_VRING_ENABLE. */
enum vhost_user_vring_enable_state {
    /* The ring is processed without side effects. */
    VHOST_USER_VRING_ENABLE_STATE_DISABLED = 0,
    /* The ring is processed normally. */
    VHOST_USER_VRING_ENABLE_STATE_ENABLED = 1,
};

/* What may be done through an IOTLB entry. */
enum vhost_user_iotlb_permission {
    /* Nothing. */
    VHOST_USER_IOTLB_PERMISSION_NONE = 0,
    /* Reading. Also known as RO. */
    VHOST_USER_IOTLB_PERMISSION_READ_ONLY = 1,
    /* Writing. Also known as WO. */
    VHOST_USER_IOTLB_PERMISSION_WRITE_ONLY = 2,
    /* Both. Also known as RW. */
    VHOST_USER_IOTLB_PERMISSION_READ_WRITE = 3,
};

/* What an IOTLB message says; the front-end sends updates and invalidations, the back-end misses and failures. */
enum vhost_user_iotlb_type {
    /* The back-end has no entry for an address. */
    VHOST_USER_IOTLB_TYPE_MISS = 1,
    /* An entry to be kept. */
    VHOST_USER_IOTLB_TYPE_UPDATE = 2,
    /* An entry to be forgotten. */
    VHOST_USER_IOTLB_TYPE_INVALIDATE = 3,
    /* An access was not permitted. */
    VHOST_USER_IOTLB_TYPE_ACCESS_FAIL = 4,
};

/* Which way the state of a device is transferred. */
enum vhost_user_device_state_direction {
    /* The back-end writes its state. */
    VHOST_USER_DEVICE_STATE_DIRECTION_SAVE = 0,
    /* The back-end reads its state. */
    VHOST_USER_DEVICE_STATE_DIRECTION_LOAD = 1,
};

/* When the state of a device is transferred. */
enum vhost_user_device_state_phase {
    /* The device is suspended and all vrings are stopped. */
    VHOST_USER_DEVICE_STATE_PHASE_STOPPED = 0,
};

/* The num field of SET_VRING_ENDIAN. */
enum vhost_user_vring_endianness {
    /* Little-endian. */
    VHOST_USER_VRING_ENDIANNESS_LITTLE = 0,
    /* Big-endian. */
    VHOST_USER_VRING_ENDIANNESS_BIG = 1,
};

/* How a file is mapped into a shared memory region. */
/* The guest may write; otherwise it only reads. */
#define VHOST_USER_FLAG_MAP_RW (1ull << 0)

/* How a region is mapped under Xen. */
/* A foreign mapping. */
#define VHOST_USER_XEN_MMAP_FLAGS_FOREIGN (1u << 0)
/* A grant mapping. */
#define VHOST_USER_XEN_MMAP_FLAGS_GRANT (1u << 1)
/* Map on demand only. */
#define VHOST_USER_XEN_MMAP_FLAGS_NO_ADVANCE_MAP (1u << 8)

/* Flags of SET_VRING_ADDR. */
/* Writes to the used ring are logged at the log address. Elsewhere: VHOST_VRING_F_LOG. */
#define VHOST_USER_VRING_ADDR_FLAGS_LOG (1u << 0)

/* The answer to SET_DEVICE_STATE_FD. An integer of 64 bits. */
/* Zero on success. */
#define VHOST_USER_DEVICE_STATE_REPLY_ERROR_MASK 0xffull
/* Its lowest bit. */
#define VHOST_USER_DEVICE_STATE_REPLY_ERROR_SHIFT 0
/* No file descriptor is attached: the front-end's own is used. */
#define VHOST_USER_DEVICE_STATE_REPLY_INVALID_FD (1ull << 8)

/* Names a vring in the messages that pass its event file descriptors. An integer of 64 bits. */
/* Index of the vring. */
#define VHOST_USER_VRING_FD_INDEX_MASK 0xffull
/* Its lowest bit. */
#define VHOST_USER_VRING_FD_INDEX_SHIFT 0
/* No file descriptor is attached; the vring is polled. Also known as NOFD. */
#define VHOST_USER_VRING_FD_INVALID_FD (1ull << 8)

/* The num field of SET_VRING_BASE and GET_VRING_BASE for split virtqueues. An integer of 32 bits. */
/* Free-running index of the next available entry. */
#define VHOST_USER_SPLIT_VRING_BASE_AVAILABLE_MASK 0xffffu
/* Its lowest bit. */
#define VHOST_USER_SPLIT_VRING_BASE_AVAILABLE_SHIFT 0

/* The num field of SET_VRING_BASE and GET_VRING_BASE for packed virtqueues; 0x80008000 when fresh. An integer of 32 bits. */
/* Index of the next descriptor that the back-end reads. */
#define VHOST_USER_PACKED_VRING_BASE_AVAILABLE_MASK 0x7fffu
/* Its lowest bit. */
#define VHOST_USER_PACKED_VRING_BASE_AVAILABLE_SHIFT 0
/* Wrap counter of the available index. */
#define VHOST_USER_PACKED_VRING_BASE_AVAILABLE_WRAP (1u << 15)
/* Index of the next descriptor that the back-end writes. */
#define VHOST_USER_PACKED_VRING_BASE_USED_MASK 0x7fff0000u
/* Its lowest bit. */
#define VHOST_USER_PACKED_VRING_BASE_USED_SHIFT 16
/* Wrap counter of the used index. */
#define VHOST_USER_PACKED_VRING_BASE_USED_WRAP (1u << 31)

/* Bits of other feature sets that messages here need. */
/* The back-end has protocol features. Offered by vhost-user only; without it all rings start enabled. */
#define VHOST_USER_F_PROTOCOL_FEATURES 30
/* Addresses are subject to the platform's IOMMU; ring addresses are then I/O virtual addresses. Also known as IOMMU_PLATFORM. */
#define VIRTIO_F_ACCESS_PLATFORM 33

/* What every message of the protocol starts with. */
struct vhost_user_gpu_header {
    /* Id of the request; a reply repeats it. */
    uint32_t request;
    /* Direction. */
    uint32_t flags;
    /* Number of payload bytes that follow. */
    uint32_t size;
};

/* Where the cursor is. */
struct vhost_user_gpu_cursor_pos {
    /* Index of the scanout. */
    uint32_t scanout_id;
    /* Pixels from the left. */
    uint32_t x;
    /* Pixels from the top. */
    uint32_t y;
};

/* A cursor's shape. */
struct vhost_user_gpu_cursor_update {
    /* Where it is. */
    struct vhost_user_gpu_cursor_pos pos;
    /* Hot spot, pixels from the left. */
    uint32_t hot_x;
    /* Hot spot, pixels from the top. */
    uint32_t hot_y;
    /* 64 by 64 pixels, a8r8g8b8. */
    uint32_t data[4096];
};

/* The size of a scanout. */
struct vhost_user_gpu_scanout {
    /* Index of the scanout. */
    uint32_t scanout_id;
    /* Width in pixels; with height zero: disabled. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
};

/* A rectangle of a scanout, and its pixels. */
struct vhost_user_gpu_update {
    /* Index of the scanout. */
    uint32_t scanout_id;
    /* Pixels from the left. */
    uint32_t x;
    /* Pixels from the top. */
    uint32_t y;
    /* Width in pixels. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
    /* The pixels, x8r8g8b8; none for a dma-buf. At most 268435456. */
    uint8_t data[];
};

/* A scanout that shows a dma-buf. */
struct vhost_user_gpu_dmabuf_scanout {
    /* Index of the scanout. */
    uint32_t scanout_id;
    /* Pixels from the left. */
    uint32_t x;
    /* Pixels from the top. */
    uint32_t y;
    /* Width in pixels; with height zero: disabled. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
    /* Width of the dma-buf in pixels. */
    uint32_t fd_width;
    /* Height of the dma-buf in pixels. */
    uint32_t fd_height;
    /* Bytes a line of the dma-buf. */
    uint32_t fd_stride;
    /* Flags of the dma-buf. */
    uint32_t fd_flags;
    /* Pixel format, a DRM code of four characters. */
    int32_t fd_drm_fourcc;
};

/* A scanout that shows a dma-buf with a format modifier. */
struct vhost_user_gpu_dmabuf_scanout2 {
    /* The scanout. */
    struct vhost_user_gpu_dmabuf_scanout dmabuf_scanout;
    /* The DRM format modifier. */
    uint64_t modifier;
};

/* Whose EDID is wanted. */
struct vhost_user_gpu_edid_request {
    /* Index of the scanout. */
    uint32_t scanout_id;
};

/* The head that virtio-gpu gives its responses. Integers are little-endian. */
struct vhost_user_gpu_resp_hdr {
    /* Kind of response, as virtio-gpu numbers it. */
    uint32_t type;
    /* Flags of virtio-gpu. */
    uint32_t flags;
    /* Fence. */
    uint64_t fence_id;
    /* Context. */
    uint32_t ctx_id;
    /* Ring. */
    uint8_t ring_idx;
    /* Padding. */
    uint8_t padding[3];
};

/* One display. Integers are little-endian. */
struct vhost_user_gpu_display_one {
    /* Pixels from the left. */
    uint32_t x;
    /* Pixels from the top. */
    uint32_t y;
    /* Width in pixels. */
    uint32_t width;
    /* Height in pixels. */
    uint32_t height;
    /* Whether it is on. */
    uint32_t enabled;
    /* Flags. */
    uint32_t flags;
};

/* The displays of the front-end. Integers are little-endian. */
struct vhost_user_gpu_resp_display_info {
    /* Head of the response. */
    struct vhost_user_gpu_resp_hdr hdr;
    /* The displays by scanout. */
    struct vhost_user_gpu_display_one pmodes[16];
};

/* The EDID of a display. Integers are little-endian. */
struct vhost_user_gpu_resp_edid {
    /* Head of the response. */
    struct vhost_user_gpu_resp_hdr hdr;
    /* Length of the EDID in bytes. */
    uint32_t size;
    /* Padding. */
    uint8_t padding[4];
    /* The EDID. */
    uint8_t edid[1024];
};

/* What every message starts with. */
struct vhost_user_header {
    /* Id of the request; a reply repeats it. */
    uint32_t request;
    /* Version, direction and wish for an answer. */
    uint32_t flags;
    /* Number of payload bytes that follow the header. */
    uint32_t size;
};

/* What is recorded of one descriptor of a split virtqueue; only that of a chain's head is used. Elsewhere: struct DescStateSplit. */
struct vhost_user_inflight_split_descriptor_state {
    /* 1 while the chain is in flight, otherwise 0. */
    uint8_t inflight;
    /* Padding. */
    uint8_t padding[5];
    /* Links the heads of the last batch of completed chains. */
    uint16_t next;
    /* Position in the order in which chains were fetched. */
    uint64_t counter;
};

/* The region of a split virtqueue. Elsewhere: struct QueueRegionSplit. */
struct vhost_user_inflight_split_region {
    /* Feature flags of the region; none is defined. */
    uint64_t features;
    /* Version of the layout; zero before initialization. */
    uint16_t version;
    /* Number of descriptor states, the size of the queue. */
    uint16_t desc_num;
    /* Head of the list of the last batch of completed chains. */
    uint16_t last_batch_head;
    /* The used ring's index after the last batch; when it differs from the ring's, a batch was interrupted. */
    uint16_t used_idx;
    /* State of each descriptor of the table. At most 32768. */
    struct vhost_user_inflight_split_descriptor_state desc[];
};

/* What is recorded of one fetched descriptor of a packed virtqueue. Elsewhere: struct DescStatePacked. */
struct vhost_user_inflight_packed_descriptor_state {
    /* 1 while the chain is in flight, otherwise 0; heads only. */
    uint8_t inflight;
    /* Padding. */
    uint8_t padding[1];
    /* Index of the next entry of the chain or of the free list. */
    uint16_t next;
    /* Index of the chain's last entry; heads only. */
    uint16_t last;
    /* Number of descriptors of the chain; heads only. */
    uint16_t num;
    /* Position in the order in which chains were fetched; heads only. */
    uint64_t counter;
    /* Buffer id of the descriptor. */
    uint16_t id;
    /* Flags of the descriptor. */
    uint16_t flags;
    /* Length of the buffer in bytes. */
    uint32_t len;
    /* Guest physical address of the buffer. */
    uint64_t addr;
};

/* The region of a packed virtqueue. The old values are those before the batch in progress, which a restarted back-end commits or rolls back. Elsewhere: struct QueueRegionPacked. */
struct vhost_user_inflight_packed_region {
    /* Feature flags of the region; none is defined. */
    uint64_t features;
    /* Version of the layout; zero before initialization. */
    uint16_t version;
    /* Number of descriptor states, the size of the queue. */
    uint16_t desc_num;
    /* Head of the list of free entries. */
    uint16_t free_head;
    /* Old head of the list of free entries. */
    uint16_t old_free_head;
    /* Index of the next descriptor that the back-end marks used. */
    uint16_t used_idx;
    /* Old index of the next descriptor to be marked used. */
    uint16_t old_used_idx;
    /* Wrap counter of the used index. */
    uint8_t used_wrap_counter;
    /* Old wrap counter of the used index. */
    uint8_t old_used_wrap_counter;
    /* Padding. */
    uint8_t padding[7];
    /* Padding. */
    uint8_t alignment[3];
    /* State of each fetched descriptor. At most 32768. */
    struct vhost_user_inflight_packed_descriptor_state desc[];
};

/* A single number; also the answer to a request with need-reply, where zero is success. */
struct vhost_user_u64 {
    /* What the number means depends on the message. */
    uint64_t value;
};

/* A number that belongs to one vring. Elsewhere: struct vhost_vring_state. */
struct vhost_user_vring_state {
    /* Index of the vring. */
    uint32_t index;
    /* Size of the queue, its base, or its state: see the message. */
    uint32_t num;
};

/* Where the parts of a vring are, in the address space that the negotiated features name (front-end user addresses by default). Elsewhere: struct vhost_vring_addr. */
struct vhost_user_vring_addr {
    /* Index of the vring. */
    uint32_t index;
    /* Whether the used ring is logged. */
    uint32_t flags;
    /* Address of the descriptor table (packed: of the descriptor ring). */
    uint64_t descriptor;
    /* Address of the used ring (packed: of the device event area). */
    uint64_t used;
    /* Address of the available ring (packed: of the driver event area). */
    uint64_t available;
    /* Guest physical address where writes to the used ring are logged. */
    uint64_t log;
};

/* A piece of guest memory and the file that holds it. */
struct vhost_user_mem_region {
    /* Guest physical address of the region. */
    uint64_t guest_addr;
    /* Size in bytes. */
    uint64_t size;
    /* The front-end's own address of the region. */
    uint64_t user_addr;
    /* Where the region starts in the file, in bytes. */
    uint64_t mmap_offset;
};

/* All memory regions of the guest. */
struct vhost_user_mem_table {
    /* Number of regions. */
    uint32_t num_regions;
    /* Padding. */
    uint8_t padding[4];
    /* The regions, in the order of their file descriptors. At most 32. */
    struct vhost_user_mem_region regions[];
};

/* One memory region that is added or removed. */
struct vhost_user_single_mem_region {
    /* Padding. */
    uint8_t padding[8];
    /* The region. */
    struct vhost_user_mem_region region;
};

/* A piece of the device's configuration space, whose bytes keep virtio's byte order. */
struct vhost_user_config {
    /* Where in the configuration space the bytes stand. */
    uint32_t offset;
    /* Number of bytes. */
    uint32_t size;
    /* Who writes. See enum vhost_user_config_flags. */
    uint32_t flags;
    /* The bytes. At most 256. */
    uint8_t payload[];
};

/* Whom SEND_RARP is to announce. */
struct vhost_user_rarp {
    /* The guest's hardware address. */
    uint8_t mac[6];
    /* Padding. */
    uint8_t unused[2];
};

/* A memory region when XEN_MMAP is negotiated. */
struct vhost_user_mem_region_xen {
    /* Guest physical address of the region. */
    uint64_t guest_addr;
    /* Size in bytes. */
    uint64_t size;
    /* The front-end's own address of the region. */
    uint64_t user_addr;
    /* Where the region starts in the file, in bytes. */
    uint64_t mmap_offset;
    /* How it is mapped. */
    uint32_t xen_mmap_flags;
    /* Domain whose memory it is. */
    uint32_t domid;
};

/* One memory region that is added or removed when XEN_MMAP is negotiated. */
struct vhost_user_single_mem_region_xen {
    /* Padding. */
    uint8_t padding[8];
    /* The region. */
    struct vhost_user_mem_region_xen region;
};

/* All memory regions of the guest when XEN_MMAP is negotiated. */
struct vhost_user_mem_table_xen {
    /* Number of regions. */
    uint32_t num_regions;
    /* Padding. */
    uint8_t padding[4];
    /* The regions, in the order of their file descriptors. At most 32. */
    struct vhost_user_mem_region_xen regions[];
};

/* Where the dirty log lies in the file that comes with it. */
struct vhost_user_log {
    /* Size of the log in bytes. */
    uint64_t log_size;
    /* Where the log starts in the file, in bytes. */
    uint64_t log_offset;
};

/* An entry of the I/O translation buffer. The tail padding of 64-bit machines is on the wire. Elsewhere: struct vhost_iotlb_msg. */
struct vhost_user_iotlb {
    /* I/O virtual address. */
    uint64_t iova;
    /* Size in bytes. */
    uint64_t size;
    /* The front-end's address behind it. */
    uint64_t user_addr;
    /* What may be done. See enum vhost_user_iotlb_permission. */
    uint8_t permission;
    /* What the message says. See enum vhost_user_iotlb_type. */
    uint8_t type;
    /* Padding. */
    uint8_t padding[6];
};

/* A piece of a file that serves as a vring's notification area. */
struct vhost_user_vring_area {
    /* The vring, and whether the area is withdrawn. */
    uint64_t vring;
    /* Size in bytes. */
    uint64_t size;
    /* Where the area starts in the file, in bytes. */
    uint64_t offset;
};

/* The memory in which requests in flight are recorded. The tail padding of 64-bit machines is on the wire. */
struct vhost_user_inflight {
    /* Size in bytes. */
    uint64_t mmap_size;
    /* Where it starts in the file, in bytes. */
    uint64_t mmap_offset;
    /* Number of queues recorded. */
    uint16_t num_queues;
    /* Descriptors of each queue. */
    uint16_t queue_size;
    /* Padding. */
    uint8_t padding[4];
};

/* Names a shared object. */
struct vhost_user_shared {
    /* Its UUID; the first three groups are big-endian. */
    uint8_t uuid[16];
};

/* Which way and when the state of a device is transferred. */
struct vhost_user_device_state {
    /* Saving or loading. See enum vhost_user_device_state_direction. */
    uint32_t direction;
    /* State of the device meanwhile. See enum vhost_user_device_state_phase. */
    uint32_t phase;
};

/* A piece of a file that is mapped into a shared memory region, or unmapped. */
struct vhost_user_mmap {
    /* Id of the shared memory region. */
    uint8_t shmid;
    /* Padding. */
    uint8_t padding[7];
    /* Where the piece starts in the file, in bytes. */
    uint64_t fd_offset;
    /* Where it starts in the region, in bytes. */
    uint64_t shm_offset;
    /* Size in bytes. */
    uint64_t len;
    /* Whether the guest may write. */
    uint64_t flags;
};

/* The shared memory regions of a device; their ids may have gaps. */
struct vhost_user_shmem_config {
    /* Number of regions, that is of sizes other than zero. */
    uint32_t num_regions;
    /* Padding. */
    uint8_t padding[4];
    /* Size in bytes of the region with each id; zero where there is none. */
    uint64_t sizes[256];
};

/* Parameters of a symmetric session. The pointers are the front-end's own and mean nothing on the wire. */
struct vhost_user_crypto_session_symmetric_setup {
    /* Cipher, as virtio-crypto numbers it. */
    uint32_t cipher_alg;
    /* Length of the cipher key in bytes. */
    uint32_t key_len;
    /* Hash, as virtio-crypto numbers it. */
    uint32_t hash_alg;
    /* Length of the hash in bytes. */
    uint32_t hash_result_len;
    /* Length of the authentication key in bytes. */
    uint32_t auth_key_len;
    /* Length of the additional authenticated data in bytes. */
    uint32_t add_len;
    /* Cipher alone, or chained with a hash. */
    uint8_t op_type;
    /* Encryption or decryption. */
    uint8_t direction;
    /* Plain, authenticated or nested hash. */
    uint8_t hash_mode;
    /* Which of cipher and hash comes first. */
    uint8_t alg_chain_order;
    /* Padding. */
    uint8_t padding[4];
    /* A pointer of the front-end; ignored. */
    uint64_t cipher_key_ptr;
    /* A pointer of the front-end; ignored. */
    uint64_t auth_key_ptr;
};

/* A symmetric session with its keys. */
struct vhost_user_crypto_session_symmetric {
    /* Its parameters. */
    struct vhost_user_crypto_session_symmetric_setup setup;
    /* The cipher key. */
    uint8_t key[64];
    /* The authentication key. */
    uint8_t auth_key[512];
};

/* Parameters of an asymmetric session. The pointer is the front-end's own and means nothing on the wire. */
struct vhost_user_crypto_session_asymmetric_setup {
    /* Algorithm, as virtio-crypto numbers it. */
    uint32_t algo;
    /* Public or private key. */
    uint32_t keytype;
    /* Length of the key in bytes. */
    uint32_t keylen;
    /* Padding. */
    uint8_t padding[4];
    /* A pointer of the front-end; ignored. */
    uint64_t key_ptr;
    /* Padding of RSA. */
    uint32_t rsa_padding_algo;
    /* Hash of RSA. */
    uint32_t rsa_hash_algo;
};

/* An asymmetric session with its key. */
struct vhost_user_crypto_session_asymmetric {
    /* Its parameters. */
    struct vhost_user_crypto_session_asymmetric_setup setup;
    /* The key. */
    uint8_t key[1024];
};

/* A crypto session that is created, laid out as 64-bit machines do. */
struct vhost_user_crypto_session {
    /* What is created, as virtio-crypto numbers it. */
    uint64_t op_code;
    /* The session's parameters. Holds one of: struct vhost_user_crypto_session_symmetric, struct vhost_user_crypto_session_asymmetric. */
    uint8_t session[1056];
    /* Id of the new session in the reply; negative on failure. */
    int64_t session_id;
};

#endif
