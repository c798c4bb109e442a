package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.TaskForm;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Away from its field, in a list of errors and where two wrote the same, every field of every form is called as people call it. */
class FieldNamesTest {

    static List<TaskForm<?, ?>> forms() {
        return List.copyOf(Dossiers.FEATURES.get(Forms.class).all());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfEveryFormHasANameInBothLanguages(TaskForm<?, ?> form) throws IOException {
        FieldWords words = new FieldWords(PortalWords.of(new PathMatchingResourcePatternResolver()));
        for (String place : places("", ContentShape.of(form.content()).fields()).toList()) {
            for (String language : List.of("nl", "en")) {
                assertThat(words.subject(form.kind().key(), place, Locale.forLanguageTag(language)))
                        .as(form.kind().key() + " " + place + " in " + language)
                        .isNotNull()
                        .doesNotContain("[", ".", "{")
                        .matches("[^a-z].*|[a-z]+( .*)?");
            }
        }
    }

    private static Stream<String> places(String above, List<Field> fields) {
        return fields.stream().flatMap(field -> {
            String place = above + field.name();
            return field.hasRows()
                    ? places(place + "[0].", field.rows())
                    : field.rows().isEmpty() ? Stream.of(place) : places(place + ".", field.rows());
        });
    }
}
