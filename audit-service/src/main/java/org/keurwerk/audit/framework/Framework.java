package org.keurwerk.audit.framework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a certification framework (certificeringskader). Loaded from a file once, shipped or uploaded, and never changed: a trajectory that pins it must be
 * judged by the same text and thresholds to its end.
 *
 * @param id {@code KIB-I}
 * @param name by language
 * @param validTo the last day, inclusive: as it was loaded, or as the office moved it since
 * @param illustrative whether texts and thresholds are examples and not the certifying body's own
 * @param rule how percentages become an outcome
 * @param fileHash SHA-256 of the file that it was loaded from
 */
@Document("frameworks")
public record Framework(
        @Id String id,
        String key,
        String version,
        Map<String, String> name,
        LocalDate validFrom,
        LocalDate validTo,
        boolean illustrative,
        Set<Scope> scopes,
        OutcomeRule rule,
        List<Norm> norms,
        String fileHash,
        int schemaVersion) {

    public Framework {
        name = Map.copyOf(name);
        scopes = Set.copyOf(scopes);
        norms = List.copyOf(norms);
    }

    /** The id of a version. */
    public static String idOf(String key, String version) {
        return key + "-" + version;
    }

    /** Its name for a reader. */
    public String nameIn(String language) {
        return Words.in(name, language);
    }

    /** The same version with another last day. */
    Framework endingOn(LocalDate day) {
        return day.equals(validTo)
                ? this
                : new Framework(
                        id,
                        key,
                        version,
                        name,
                        validFrom,
                        day,
                        illustrative,
                        scopes,
                        rule,
                        norms,
                        fileHash,
                        schemaVersion);
    }

    /** The same version with some of its norms only: those that a re-audit asks about. */
    public Framework only(Collection<String> asked) {
        return new Framework(
                id,
                key,
                version,
                name,
                validFrom,
                validTo,
                illustrative,
                scopes,
                rule,
                norms.stream().filter(norm -> asked.contains(norm.id())).toList(),
                fileHash,
                schemaVersion);
    }

    /** All sub-norms, in order. */
    public List<SubNorm> subNorms() {
        return norms.stream().flatMap(norm -> norm.subNorms().stream()).toList();
    }

    /** The norm with this id. */
    public Optional<Norm> norm(String normId) {
        return norms.stream().filter(norm -> norm.id().equals(normId)).findFirst();
    }

    /** The title of a norm for a reader; nothing for an unknown one. */
    public String normTitle(String normId, String language) {
        return norm(normId).map(norm -> norm.titleIn(language)).orElse("");
    }

    /** The sub-norm with this id. */
    public Optional<SubNorm> subNorm(String subNormId) {
        return subNorms().stream()
                .filter(subNorm -> subNorm.id().equals(subNormId))
                .findFirst();
    }

    /** Whether it is in force on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /**
     * A norm.
     *
     * @param id its number, {@code 5}
     * @param title by language
     */
    public record Norm(String id, Map<String, String> title, List<SubNorm> subNorms) {

        /** Its title for a reader. */
        public String titleIn(String language) {
            return Words.in(title, language);
        }
    }

    /**
     * A sub-norm (subnorm), which is what gets a score.
     *
     * @param id {@code 5.1}
     * @param title by language
     * @param questions guiding questions (hulpvragen), each by language
     */
    public record SubNorm(String id, Map<String, String> title, List<Map<String, String>> questions) {

        /** The id of the norm that it belongs to. */
        public String normId() {
            return id.substring(0, id.indexOf('.'));
        }

        /** Its title for a reader. */
        public String titleIn(String language) {
            return Words.in(title, language);
        }

        /** Its guiding questions for a reader. */
        public List<String> questionsIn(String language) {
            return questions.stream()
                    .map(question -> Words.in(question, language))
                    .toList();
        }
    }

    private static final class Words {
        static String in(Map<String, String> words, String language) {
            @Nullable String said = words.get(language);
            return said != null ? said : words.values().stream().findFirst().orElse("");
        }
    }
}
