/* verify DEVICE SECONDS THREADS [MEBIBYTES]: writes, reads and compares at random until the time is up or SIGTERM comes, then compares
 * all that was ever written.
 *
 * The disk is cut into as many parts as there are threads. A thread knows the generation of each block of its part: how often it has
 * written it. A block's content follows from its number and its generation, so that a lost, repeated or misplaced write shows.
 * Buffers lie anywhere in MEBIBYTES of memory a thread (1 by default), and transfers bypass the page cache. What was read is compared
 * once more before its memory is used again: it may have been moved to another machine meanwhile.
 *
 * Prints "writes=N reads=N flushes=N wrong=N failed=N"; the status is 0 when nothing was wrong and nothing failed. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 4096, MOST_BLOCKS = 8, WRITES_A_FLUSH = 64, WORDS = BLOCK / sizeof(uint64_t), FULL_REPORTS = 10 };

static int device;
static uint64_t deadline;
static volatile sig_atomic_t stopped;
static atomic_ulong writes, reads, flushes, wrong, failed;

/* What a page of memory was filled with by a read. */
struct page {
    uint64_t block;
    uint32_t generation; /* 0: nothing that is known */
};

/* A part of the disk and the thread that it belongs to. */
struct part {
    uint64_t first, count; /* blocks */
    uint32_t *generations; /* 0: never written */
    char *memory;
    struct page *pages;
    uint64_t page_count;
    uint64_t random;
    pthread_t thread;
};

static void stop(int signal) {
    (void)signal;
    stopped = 1;
}

static uint64_t mix(uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdull;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ull;
    return value ^ value >> 33;
}

static uint64_t next_random(struct part *part) {
    part->random += 0x9e3779b97f4a7c15ull;
    return mix(part->random);
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

/* The content: the block's number, its generation, and words that follow from both. */
static uint64_t word(uint64_t block, uint32_t generation, int index) {
    if (index == 0) return block;
    if (index == 1) return generation;
    return mix(block << 32 ^ (uint64_t)generation << 10 ^ index);
}

static void fill(uint64_t *content, uint64_t block, uint32_t generation) {
    for (int index = 0; index < WORDS; index++) content[index] = word(block, generation, index);
}

static void compare(const char *when, const uint64_t *content, uint64_t block, uint32_t generation) {
    for (int index = 0; index < WORDS; index++) {
        if (content[index] == word(block, generation, index)) continue;
        if (atomic_fetch_add(&wrong, 1) < FULL_REPORTS)
            fprintf(stderr, "%s: block %lu of generation %u: word %d is %016lx; it begins with block %lu, generation %lu\n", when,
                    block, generation, index, content[index], content[0], content[1]);
        return;
    }
}

static bool transfer(bool writing, char *buffer, uint64_t block, int count) {
    ssize_t length = (ssize_t)count * BLOCK;
    off_t offset = (off_t)block * BLOCK;
    ssize_t done = writing ? pwrite(device, buffer, length, offset) : pread(device, buffer, length, offset);
    if (done == length) return true;
    if (atomic_fetch_add(&failed, 1) < FULL_REPORTS)
        fprintf(stderr, "%s of %d blocks at %lu: %s\n", writing ? "write" : "read", count, block, done < 0 ? strerror(errno) : "cut short");
    return false;
}

/* Takes pages for a transfer: what they still hold must not have changed. */
static char *take_pages(struct part *part, uint64_t first, uint64_t count) {
    for (uint64_t page = first; page < first + count; page++) {
        struct page *held = &part->pages[page];
        if (held->generation > 0) compare("kept in memory", (uint64_t *)(part->memory + page * BLOCK), held->block, held->generation);
        held->generation = 0;
    }
    return part->memory + first * BLOCK;
}

static void write_blocks(struct part *part, uint64_t page, uint64_t at, int count) {
    char *buffer = take_pages(part, page, count);
    for (int place = 0; place < count; place++)
        fill((uint64_t *)(buffer + place * BLOCK), part->first + at + place, part->generations[at + place] + 1);
    if (transfer(true, buffer, part->first + at, count))
        for (int place = 0; place < count; place++) part->generations[at + place]++;
    if (atomic_fetch_add(&writes, 1) % WRITES_A_FLUSH == 0) {
        atomic_fetch_add(&flushes, 1);
        if (fdatasync(device) != 0) atomic_fetch_add(&failed, 1);
    }
}

static void read_blocks(struct part *part, uint64_t page, uint64_t at, int count) {
    char *buffer = take_pages(part, page, count);
    atomic_fetch_add(&reads, 1);
    if (!transfer(false, buffer, part->first + at, count)) return;
    for (int place = 0; place < count; place++) {
        struct page content = {part->first + at + place, part->generations[at + place]};
        if (content.generation > 0)
            compare("read", (uint64_t *)(buffer + place * BLOCK), content.block, content.generation);
        part->pages[page + place] = content;
    }
}

static void *work(void *argument) {
    struct part *part = argument;
    while (!stopped && now() < deadline) {
        uint64_t count = 1 + next_random(part) % MOST_BLOCKS;
        uint64_t at = next_random(part) % (part->count - count + 1);
        uint64_t page = next_random(part) % (part->page_count - count + 1);
        if (next_random(part) % 2) write_blocks(part, page, at, count);
        else read_blocks(part, page, at, count);
    }
    take_pages(part, 0, part->page_count);
    for (uint64_t at = 0; at < part->count; at++) read_blocks(part, 0, at, 1);
    return NULL;
}

static void fail(const char *what) {
    perror(what);
    exit(2);
}

static void prepare(struct part *part, int index, uint64_t count, uint64_t memory) {
    part->first = index * count;
    part->count = count;
    part->generations = calloc(count, sizeof *part->generations);
    part->page_count = memory / BLOCK;
    part->pages = calloc(part->page_count, sizeof *part->pages);
    part->random = mix(index + 1);
    if (!part->generations || !part->pages || posix_memalign((void **)&part->memory, BLOCK, memory) != 0) fail("memory");
    memset(part->memory, 0xee, memory);
}

int main(int count, char **words) {
    if (count < 4 || count > 5) {
        fprintf(stderr, "usage: verify DEVICE SECONDS THREADS [MEBIBYTES]\n");
        return 2;
    }
    int threads = atoi(words[3]);
    uint64_t memory = (count > 4 ? strtoull(words[4], NULL, 0) : 1) << 20;
    uint64_t size;
    device = open(words[1], O_RDWR | O_DIRECT);
    if (device < 0 || ioctl(device, BLKGETSIZE64, &size) != 0) fail(words[1]);
    signal(SIGTERM, stop);

    struct part *parts = calloc(threads, sizeof *parts);
    for (int index = 0; index < threads; index++) prepare(&parts[index], index, size / BLOCK / threads, memory);
    deadline = now() + atoi(words[2]);
    for (int index = 0; index < threads; index++)
        if (pthread_create(&parts[index].thread, NULL, work, &parts[index]) != 0) fail("thread");
    for (int index = 0; index < threads; index++) pthread_join(parts[index].thread, NULL);
    printf("writes=%lu reads=%lu flushes=%lu wrong=%lu failed=%lu\n", writes, reads, flushes, wrong, failed);
    return wrong || failed ? 1 : 0;
}
