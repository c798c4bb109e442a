package org.keurwerk.platform.store;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file under the document store, and how it stays small: every write leaves what it replaced behind as a gap, and a
 * gap in the middle of a file is no smaller file. Pages are compressed.
 */
final class StoreFile {

    /** Below this share of live data, in percent, rewriting is worth its work. */
    private static final int WORTHWHILE_BELOW = 60;

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

    /** Rewrites data out of thinly used parts of the file, and moves parts from its end into gaps. */
    static void compactSome(MVStore store) {
        store.compact(WORTHWHILE_BELOW, AT_A_TIME);
        store.commit();
        if (store.getFileStore() instanceof RandomAccessStore file) {
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
