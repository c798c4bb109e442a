package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft may be incomplete and wrong, and nothing but a draft of this form. */
class DraftContentTest {

    record Row(String norm, Integer score, List<LocalDate> days) {}

    record Form(String text, Integer number, List<String> names, List<Row> rows) {}

    private static void check(String json) {
        ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        DraftContent.check(tree, ContentShape.of(Form.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'text':null,'rows':null}",
                "{'text':'','number':'veel'}",
                "{'number':123456789012345678901234567890}",
                "{'names':['a',null,'']}",
                "{'rows':[{},{'norm':'1','score':'x','days':['morgen']}]}"
            })
    void whatIsUnfinishedIsKept(String draft) {
        assertThatCode(() -> check(draft)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a.b':1} | a.b | unknown-field",
                "{'tekst':'x'} | tekst | unknown-field",
                "{'rows':[{'nrom':'x'}]} | rows[0].nrom | unknown-field",
                "{'text':{'a':1}} | text | wrong-type",
                "{'text':['a']} | text | wrong-type",
                "{'names':'a'} | names | wrong-type",
                "{'names':[['a']]} | names[0] | wrong-type",
                "{'rows':{}} | rows | wrong-type",
                "{'rows':['a']} | rows[0] | wrong-type",
                "{'text':'a\\u0000b'} | text | unprintable",
            })
    void whatNoFormAsksIsRefusedWhereItStands(String draft, String field, String code) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> check(draft));

        assertThat(refused.errors())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void noListAndNoTextIsWithoutMeasure() {
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> check("{'names':[" + "'a',".repeat(300) + "'a']}"))
                        .errors())
                .extracting(FieldProblem::code)
                .containsExactly("too-many");
        assertThat(catchThrowableOfType(ProblemException.class, () -> check("{'text':'" + "a".repeat(20_001) + "'}"))
                        .errors())
                .extracting(FieldProblem::code)
                .containsExactly("length");
    }
}
