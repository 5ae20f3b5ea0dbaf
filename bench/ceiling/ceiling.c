/*
 * The ceiling: a vhost-user-blk back-end that does as little as a back-end can. One thread, one split ring, one front-end after another; every
 * request is completed at once, without a look at what it asks. It trusts its peer, so it is good for nothing but measuring.
 *
 * ceiling SOCKET DISK-BYTES
 */
#define _GNU_SOURCE
#include <linux/virtio_blk.h>
#include <linux/virtio_ring.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "vhost_user.h"

enum { MAX_REGIONS = 8, PAYLOAD = 512, POLL_NANOSECONDS = 50000 };

static const uint64_t FEATURES = 1ull << VHOST_USER_F_PROTOCOL_FEATURES | 1ull << VIRTIO_F_VERSION_1 |
    1ull << VIRTIO_RING_F_INDIRECT_DESC | 1ull << VIRTIO_RING_F_EVENT_IDX;
static const uint64_t PROTOCOL_FEATURES = 1ull << VHOST_USER_PROTOCOL_F_CONFIG;

struct region {
    uint64_t guest_addr, user_addr, size;
    char *base;
    size_t mapped;
};

static struct region regions[MAX_REGIONS];
static unsigned region_count;
static struct vring ring;
static uint16_t next_available, next_used;
static int kick = -1, call = -1;
static uint64_t disk_bytes;

static _Noreturn void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void forget_regions(void)
{
    for (unsigned i = 0; i < region_count; i++)
        munmap(regions[i].base, regions[i].mapped);
    region_count = 0;
}

static void map_regions(const struct vhost_user_mem_table *table, const int *descriptors)
{
    forget_regions();
    for (region_count = 0; region_count < table->num_regions && region_count < MAX_REGIONS; region_count++) {
        const struct vhost_user_mem_region *wanted = &table->regions[region_count];
        struct region *region = &regions[region_count];
        region->guest_addr = wanted->guest_addr;
        region->user_addr = wanted->user_addr;
        region->size = wanted->size;
        region->mapped = wanted->size + wanted->mmap_offset;
        region->base = mmap(NULL, region->mapped, PROT_READ | PROT_WRITE, MAP_SHARED, descriptors[region_count], 0);
        if (region->base == MAP_FAILED)
            fail("mmap");
        close(descriptors[region_count]);
    }
}

static char *at_user(uint64_t address)
{
    for (unsigned i = 0; i < region_count; i++)
        if (address - regions[i].user_addr < regions[i].size)
            return regions[i].base + regions[i].mapped - regions[i].size + (address - regions[i].user_addr);
    fail("a user address outside memory");
}

static inline char *at_guest(uint64_t address)
{
    for (unsigned i = 0; i < region_count; i++)
        if (address - regions[i].guest_addr < regions[i].size)
            return regions[i].base + regions[i].mapped - regions[i].size + (address - regions[i].guest_addr);
    fail("a guest address outside memory");
}

/* Writes the status of a request, the last byte of its chain; returns the bytes that the device may write. */
static inline uint32_t complete(uint16_t head)
{
    const struct vring_desc *table = ring.desc, *descriptor = &table[head];
    uint32_t written = 0;

    if (descriptor->flags & VRING_DESC_F_INDIRECT)
        table = descriptor = (const struct vring_desc *)at_guest(descriptor->addr);
    for (;;) {
        if (descriptor->flags & VRING_DESC_F_WRITE)
            written += descriptor->len;
        if (!(descriptor->flags & VRING_DESC_F_NEXT))
            break;
        descriptor = &table[descriptor->next];
    }
    at_guest(descriptor->addr)[descriptor->len - 1] = VIRTIO_BLK_S_OK;
    return written;
}

static inline uint16_t available(void)
{
    return atomic_load_explicit((_Atomic uint16_t *)&ring.avail->idx, memory_order_acquire);
}

/* Completes what is available; publishes and calls once. */
static void serve_batch(uint16_t until)
{
    uint16_t before = next_used;
    while (next_available != until) {
        uint16_t head = ring.avail->ring[next_available++ & (ring.num - 1)];
        struct vring_used_elem *used = &ring.used->ring[next_used++ & (ring.num - 1)];
        used->id = head;
        used->len = complete(head);
    }
    atomic_store_explicit((_Atomic uint16_t *)&ring.used->idx, next_used, memory_order_release);
    atomic_thread_fence(memory_order_seq_cst);
    uint16_t event = *(volatile uint16_t *)&vring_used_event(&ring);
    if (vring_need_event(event, next_used, before) && call >= 0 && write(call, &(uint64_t){1}, 8) != 8)
        fail("call");
}

static uint64_t nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ull + now.tv_nsec;
}

/* Serves until nothing has come for a moment, then asks for a kick. */
static void serve(void)
{
    uint64_t deadline = nanoseconds() + POLL_NANOSECONDS;
    for (unsigned looks = 1;; looks++) {
        uint16_t until = available();
        if (until != next_available) {
            serve_batch(until);
            deadline = nanoseconds() + POLL_NANOSECONDS;
        } else if (looks % 16 == 0 && nanoseconds() >= deadline) {
            *(volatile uint16_t *)&vring_avail_event(&ring) = next_available;
            atomic_thread_fence(memory_order_seq_cst);
            if (available() == next_available)
                return;
        }
    }
}

static void reply(int connection, struct vhost_user_header header, const void *payload, uint32_t size)
{
    char bytes[sizeof header + PAYLOAD];
    header.flags |= VHOST_USER_HEADER_FLAGS_REPLY;
    header.size = size;
    memcpy(bytes, &header, sizeof header);
    memcpy(bytes + sizeof header, payload, size);
    if (write(connection, bytes, sizeof header + size) != (ssize_t)(sizeof header + size))
        fail("reply");
}

static void reply_number(int connection, struct vhost_user_header header, uint64_t value)
{
    reply(connection, header, &value, sizeof value);
}

static void replace(int *descriptor, const int *passed)
{
    if (*descriptor >= 0)
        close(*descriptor);
    *descriptor = passed[0];
}

static void set_addresses(const struct vhost_user_vring_addr *address)
{
    ring.desc = (struct vring_desc *)at_user(address->descriptor);
    ring.avail = (struct vring_avail *)at_user(address->available);
    ring.used = (struct vring_used *)at_user(address->used);
    next_used = ring.used->idx;
}

static void handle(int connection, struct vhost_user_header header, const char *payload, const int *descriptors)
{
    const struct vhost_user_vring_state *state = (const void *)payload;
    switch (header.request) {
    case VHOST_USER_GET_FEATURES:
        return reply_number(connection, header, FEATURES);
    case VHOST_USER_GET_PROTOCOL_FEATURES:
        return reply_number(connection, header, PROTOCOL_FEATURES);
    case VHOST_USER_SET_MEM_TABLE:
        return map_regions((const void *)payload, descriptors);
    case VHOST_USER_SET_VRING_NUM:
        ring.num = state->num;
        return;
    case VHOST_USER_SET_VRING_ADDR:
        return set_addresses((const void *)payload);
    case VHOST_USER_SET_VRING_BASE:
        next_available = (uint16_t)state->num;
        return;
    case VHOST_USER_GET_VRING_BASE: {
        struct vhost_user_vring_state answer = {.index = state->index, .num = next_available};
        replace(&kick, (int[]){-1});
        return reply(connection, header, &answer, sizeof answer);
    }
    case VHOST_USER_SET_VRING_KICK:
        return replace(&kick, descriptors);
    case VHOST_USER_SET_VRING_CALL:
        return replace(&call, descriptors);
    case VHOST_USER_SET_VRING_ERR:
        close(descriptors[0]);
        return;
    case VHOST_USER_GET_CONFIG: {
        char answer[PAYLOAD];
        struct virtio_blk_config config = {.capacity = disk_bytes / 512, .num_queues = 1};
        struct vhost_user_config *part = (void *)answer;
        memcpy(answer, payload, header.size);
        if (part->offset + part->size <= sizeof config)
            memcpy(part->payload, (char *)&config + part->offset, part->size);
        return reply(connection, header, answer, header.size);
    }
    default:
        return;
    }
}

/* Reads one message; false at the end of the connection. */
static bool receive(int connection)
{
    struct vhost_user_header header;
    char payload[PAYLOAD], control[CMSG_SPACE(MAX_REGIONS * sizeof(int))];
    int descriptors[MAX_REGIONS] = {-1, -1, -1, -1, -1, -1, -1, -1};
    struct iovec room = {&header, sizeof header};
    struct msghdr message = {.msg_iov = &room, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};

    if (recvmsg(connection, &message, MSG_CMSG_CLOEXEC) != sizeof header)
        return false;
    for (struct cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part))
        if (part->cmsg_type == SCM_RIGHTS)
            memcpy(descriptors, CMSG_DATA(part), part->cmsg_len - CMSG_LEN(0));
    if (header.size > sizeof payload)
        return false;
    if (header.size > 0 && recv(connection, payload, header.size, MSG_WAITALL) != header.size)
        return false;
    handle(connection, header, payload, descriptors);
    return true;
}

static void serve_front_end(int connection)
{
    for (;;) {
        struct pollfd events[] = {{.fd = connection, .events = POLLIN}, {.fd = kick, .events = POLLIN}};
        if (poll(events, 2, -1) < 0)
            fail("poll");
        if (events[0].revents && !receive(connection))
            return;
        /* Handling a message may have closed or replaced the kick. */
        if (events[1].revents && events[1].fd == kick && read(kick, &(uint64_t){0}, 8) == 8)
            serve();
    }
}

int main(int count, char **words)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (count != 3) {
        fprintf(stderr, "usage: ceiling SOCKET DISK-BYTES\n");
        return 2;
    }
    disk_bytes = strtoull(words[2], NULL, 10);
    strncpy(address.sun_path, words[1], sizeof address.sun_path - 1);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1))
        fail(words[1]);
    for (;;) {
        int connection = accept(listener, NULL, NULL);
        if (connection < 0)
            fail("accept");
        serve_front_end(connection);
        close(connection);
        replace(&kick, (int[]){-1});
        replace(&call, (int[]){-1});
        forget_regions();
    }
}
