package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    private static final int DOCUMENTS = 400;
    private static final int ROUNDS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFileThatIsMostlyGapsIsWrittenAnewWhenItIsOpened() throws IOException {
        MVStore killed = new MVStore.Builder()
                .fileName(file().toString())
                .autoCommitDisabled()
                .open();
        replaceOften(killed);
        killed.closeImmediately();
        long before = Files.size(file());

        MVStore opened = StoreFile.open(file().toString());

        assertThat(documents(opened)).hasSize(DOCUMENTS).containsEntry(7, text(ROUNDS, 7));
        assertThat(Files.size(file())).isLessThan(before / 4);
        opened.close();
    }

    @Test
    void aFileWithoutGapsIsOpenedAsItIs() throws IOException {
        MVStore closed = StoreFile.open(file().toString());
        replaceOften(closed);
        StoreFile.close(closed);
        byte[] before = Files.readAllBytes(file());

        MVStore opened = StoreFile.open(file().toString());
        opened.closeImmediately();

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void theFileGetsSmallerWhileTheStoreIsOpen() throws IOException {
        MVStore store = StoreFile.open(file().toString());
        replaceOften(store);
        long before = Files.size(file());
        store.setRetentionTime(0);

        for (int round = 0; round < 10; round++) {
            StoreFile.compactSome(store);
        }

        assertThat(Files.size(file())).isLessThan(before / 4);
        assertThat(documents(store)).hasSize(DOCUMENTS).containsEntry(7, text(ROUNDS, 7));
        store.closeImmediately();
        MVStore again = StoreFile.open(file().toString());
        assertThat(documents(again)).hasSize(DOCUMENTS).containsEntry(7, text(ROUNDS, 7));
        again.close();
    }

    private static void replaceOften(MVStore store) {
        MVMap<Integer, String> documents = documents(store);
        for (int round = 0; round <= ROUNDS; round++) {
            for (int id = 0; id < DOCUMENTS; id++) {
                documents.put(id, text(round, id));
                if (id % 20 == 0) {
                    store.commit();
                }
            }
        }
        store.commit();
    }

    /** A text that no compression makes much smaller. */
    private static String text(int round, int id) {
        Random random = new Random(31L * round + id);
        StringBuilder text = new StringBuilder();
        random.ints(300, '0', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    private static MVMap<Integer, String> documents(MVStore store) {
        return store.openMap("documents");
    }

    private Path file() {
        return folder.resolve("documents.mv");
    }
}
