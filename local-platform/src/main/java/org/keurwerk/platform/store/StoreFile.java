package org.keurwerk.platform.store;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file under the document store, and how it stays small: every write leaves what it replaced behind as a gap, and a
 * gap in the middle of a file is no smaller file. Pages are compressed.
 */
final class StoreFile {

    /** Below this share of live data, in percent, a file is written anew when it is opened. */
    private static final int WORTHWHILE_BELOW = 60;

    /** Below this share parts of an open file are rewritten; lower, because each rewriting is work beside that of the writers. */
    private static final int THIN_BELOW = 25;

    /** The most that is rewritten and moved at a time, in bytes: writers wait meanwhile. */
    private static final int AT_A_TIME = 4 << 20;

    private StoreFile() {}

    /** Opens the file; most of it being gaps, as after a kill, it is written anew first. */
    static MVStore open(String file) {
        MVStore store = asItIs(file);
        if (liveShare(store) >= WORTHWHILE_BELOW) {
            return store;
        }
        close(store);
        return asItIs(file);
    }

    /** If little of the file is live, rewrites data out of thinly used parts of it, and moves parts from its end into gaps. */
    static void compactSome(MVStore store) {
        if (liveShare(store) < THIN_BELOW && store.getFileStore() instanceof RandomAccessStore file) {
            store.compact(WORTHWHILE_BELOW, AT_A_TIME);
            store.commit();
            file.compactMoveChunks(WORTHWHILE_BELOW, AT_A_TIME, store);
        }
    }

    /** Closes the store and writes its file anew without gaps; the old file is replaced only by a whole one. */
    static void close(MVStore store) {
        store.close(-1);
    }

    private static MVStore asItIs(String file) {
        return new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(16)
                .compress()
                .open();
    }

    private static int liveShare(MVStore store) {
        return store.getFileStore().getChunksFillRate() * store.getFileStore().getFillRate() / 100;
    }
}
