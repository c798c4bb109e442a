package org.keurwerk.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bytes of a file, of which one chunk at a time is in memory. */
interface Bytes {

    /** How many. */
    long size();

    /** How many of them a chunk holds; the last one may hold fewer. */
    int chunkSize();

    /** One of the chunks, from 0. */
    byte[] chunk(int number) throws IOException;

    /** Some of them in a row; fewer where the file ends. */
    default byte[] range(long from, int length) throws IOException {
        int most = (int) Math.max(0, Math.min(length, size() - from));
        byte[] found = new byte[most];
        int have = 0;
        while (have < most) {
            long at = from + have;
            byte[] chunk = chunk((int) (at / chunkSize()));
            int offset = (int) (at % chunkSize());
            int part = Math.min(most - have, chunk.length - offset);
            System.arraycopy(chunk, offset, found, have, part);
            have += part;
        }
        return found;
    }

    /** All of them, chunk after chunk. */
    default InputStream stream() {
        return new InputStream() {
            private byte[] chunk = new byte[0];
            private int next;
            private int at;

            @Override
            public int read() throws IOException {
                return ready() ? chunk[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                Objects.checkFromIndexSize(from, length, into.length);
                if (length == 0) {
                    return 0;
                }
                if (!ready()) {
                    return -1;
                }
                int part = Math.min(length, chunk.length - at);
                System.arraycopy(chunk, at, into, from, part);
                at += part;
                return part;
            }

            private boolean ready() throws IOException {
                while (at == chunk.length && (long) next * chunkSize() < size()) {
                    chunk = chunk(next++);
                    at = 0;
                }
                return at < chunk.length;
            }
        };
    }
}
