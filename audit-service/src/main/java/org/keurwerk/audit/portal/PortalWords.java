package org.keurwerk.audit.portal;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keurwerk.commons.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The words of the portal: one file per feature and language in {@code messages/}, found by themselves, and the words that all services share. */
@Configuration(proxyBeanMethods = false)
public class PortalWords {

    private static final String SHARED = "commons-messages";
    private static final String ENDING = ".properties";

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        return of(resources);
    }

    /** The words that the files in {@code messages/} hold. */
    public static MessageSource of(ResourcePatternResolver resources) throws IOException {
        Words words = new Words(SHARED);
        features(resources).forEach(feature -> words.addBasenames("messages/" + feature));
        return words;
    }

    /** The features that have words. */
    static List<String> features(ResourcePatternResolver resources) throws IOException {
        return Stream.of(resources.getResources("classpath*:messages/*" + ENDING))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> !name.contains("_"))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }
}
