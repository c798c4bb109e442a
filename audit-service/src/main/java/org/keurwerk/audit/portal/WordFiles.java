package org.keurwerk.audit.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The message files as they lie there: which keys there are, and whether both languages have the same. */
@Component
public class WordFiles {

    private final Set<String> keys = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    public WordFiles(ResourcePatternResolver resources) throws IOException {
        for (String feature : PortalWords.features(resources)) {
            Set<String> dutch = keys(resources, "messages/" + feature + ".properties");
            Set<String> english = keys(resources, "messages/" + feature + "_en.properties");
            keys.addAll(dutch);
            missing("messages/" + feature + "_en.properties", dutch, english);
            missing("messages/" + feature + ".properties", english, dutch);
        }
    }

    /** What a file lacks that its counterpart in the other language has, a sentence per file. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether there are words under a key. */
    public boolean has(String key) {
        return keys.contains(key);
    }

    private void missing(String file, Set<String> wanted, Set<String> there) {
        Set<String> lacking = new TreeSet<>(wanted);
        lacking.removeAll(there);
        if (!lacking.isEmpty()) {
            missing.add(file + " has no words for " + String.join(", ", lacking));
        }
    }

    private static Set<String> keys(ResourcePatternResolver resources, String path) {
        Resource file = resources.getResource("classpath:" + path);
        if (!file.exists()) {
            return Set.of();
        }
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
