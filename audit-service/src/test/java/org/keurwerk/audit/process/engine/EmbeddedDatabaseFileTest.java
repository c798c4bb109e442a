package org.keurwerk.audit.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseFileTest {

    private static final int ROWS = 200;

    @Test
    void theFileGetsSmallerWhileTheDatabaseIsOpen(@TempDir Path folder) throws IOException, SQLException {
        JdbcConnectionPool database =
                database("jdbc:h2:file:" + folder.resolve("engine") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        replaceOften(jdbc);
        Path file = folder.resolve("engine.mv.db");
        long before = Files.size(file);
        jdbc.execute("set retention_time 0");

        for (int round = 0; round < 10; round++) {
            new EmbeddedDatabaseFile(database).compactSome();
        }

        assertThat(Files.size(file)).isLessThan(before / 2);
        assertThat(jdbc.queryForObject("select count(*) from variables", Integer.class))
                .isEqualTo(ROWS);
        database.dispose();
    }

    @Test
    void aDatabaseWithoutAFileIsLeftAlone() throws SQLException {
        JdbcConnectionPool database = database("jdbc:h2:mem:");

        new EmbeddedDatabaseFile(database).compactSome();

        database.dispose();
    }

    private static JdbcConnectionPool database(String url) {
        return JdbcConnectionPool.create(url, "sa", "");
    }

    private static void replaceOften(JdbcTemplate jdbc) {
        Random random = new Random(1);
        jdbc.execute("create table variables(id int primary key, text varchar(2000))");
        for (int id = 0; id < ROWS; id++) {
            jdbc.update("insert into variables values(?, '')", id);
        }
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(400, '0', 'z').forEach(text::appendCodePoint);
            jdbc.update("update variables set text = ? where id = ?", text.toString(), random.nextInt(ROWS));
        }
    }
}
