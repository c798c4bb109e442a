package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What two typed in one form, put together three ways: what was there, what one made of it, and what the other did. */
class MergedTest {

    record Row(@Chosen(from = From.SUB_NORMS) String subNorm, String situation, Integer judgement) {}

    record Person(String name, String telephone) {}

    record Form(String text, Person contact, List<String> days, List<Row> rows) {}

    private static final ContentShape SHAPE = ContentShape.of(Form.class);
    private static final Instant AT = Instant.parse("2020-07-10T08:31:00Z");

    /** From what was there, to what somebody else made of it, and to what was typed here. */
    private static Merged merged(String base, String theirs, String mine) {
        return Merged.of(SHAPE, tree(theirs), tree(mine), List.of(change(base, theirs)));
    }

    private static DraftChange change(String before, String after) {
        return new DraftChange(
                "dch_1",
                new TaskId("task-1"),
                2,
                null,
                new AccountId("acc_other"),
                AT,
                "copy_other",
                false,
                Merged.differences(SHAPE, tree(before), tree(after)),
                1);
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // base | theirs | mine | together
                "{'text':'a'}|{'text':'a'}|{'text':'b'}|{'text':'b'}",
                "{'text':'a'}|{'text':'b'}|{'text':'a'}|{'text':'b'}",
                "{'text':'a'}|{'text':'b'}|{'text':'b'}|{'text':'b'}",
                "{'text':'a'}|{'text':'b'}|{}|-",
                "{'text':'a'}|{}|{'text':'a'}|{}",
                "{'text':'a'}|{}|{'text':'b'}|-",
                "{}|{'text':'b'}|{'contact':{'name':'x'}}|{'text':'b','contact':{'name':'x'}}",
                "{'contact':{'name':'x'}}|{'contact':{'name':'y'}}|{'contact':{'name':'x','telephone':'1'}}|{'contact':{'name':'y','telephone':'1'}}",
                "{'rows':[{'subNorm':'1.1'},{'subNorm':'1.2'}]}|{'rows':[{'subNorm':'1.1','situation':'a'},{'subNorm':'1.2'}]}|{'rows':[{'subNorm':'1.1'},{'subNorm':'1.2','situation':'b'}]}|{'rows':[{'subNorm':'1.1','situation':'a'},{'subNorm':'1.2','situation':'b'}]}",
                "{'rows':[{'subNorm':'1.1'}]}|{'rows':[{'subNorm':'1.1','judgement':3}]}|{'rows':[{'subNorm':'1.1','situation':'b'}]}|{'rows':[{'subNorm':'1.1','situation':'b','judgement':3}]}",
                "{}|{'rows':[{'subNorm':'1.2','situation':'a'}]}|{'rows':[{'subNorm':'1.1','situation':'b'}]}|{'rows':[{'subNorm':'1.1','situation':'b'},{'subNorm':'1.2','situation':'a'}]}",
                "{'rows':[{'subNorm':'1.1'},{'subNorm':'1.2','situation':'a'}]}|{'rows':[{'subNorm':'1.1'}]}|{'rows':[{'subNorm':'1.1','situation':'b'},{'subNorm':'1.2','situation':'a'}]}|{'rows':[{'subNorm':'1.1','situation':'b'}]}",
                "{'rows':[{'subNorm':'1.1','judgement':2}]}|{'rows':[{'subNorm':'1.1','judgement':3}]}|{'rows':[{'subNorm':'1.1','judgement':'2'}]}|{'rows':[{'subNorm':'1.1','judgement':3}]}",
                "{'days':['a']}|{'days':['a','b']}|{'days':['a'],'text':'x'}|{'days':['a','b'],'text':'x'}",
                "{'days':['a']}|{'days':['a','b']}|{'days':['c']}|-",
                "{'rows':[{'subNorm':'1.1'},{'subNorm':'1.1'}]}|{'rows':[{'subNorm':'1.1','situation':'a'},{'subNorm':'1.1'}]}|{'rows':[{'subNorm':'1.1','situation':'b'}]}|-",
            })
    void whatOnlyOneChangedStandsAndWhatBothChangedClashes(
            String base, String theirs, String mine, @Nullable String together) {
        Merged merged = merged(base, theirs, mine);

        if (together == null) {
            assertThat(merged.clashes()).hasSize(1);
            assertThat(DraftPlaces.of(merged.content(), SHAPE).text("text"))
                    .as("what was saved first stands until somebody chooses")
                    .isEqualTo(DraftPlaces.of(tree(theirs), SHAPE).text("text"));
        } else {
            assertThat(merged.clashes()).isEmpty();
            assertThat(merged.content()).isEqualTo(tree(together));
        }
    }

    @Test
    void aClashNamesTheFieldAsItWasSentWithBothTextsAndWhoWasFirst() {
        Merged merged = merged(
                "{'rows':[{'subNorm':'1.1'},{'subNorm':'1.2','situation':'a','judgement':1}]}",
                "{'rows':[{'subNorm':'1.1'},{'subNorm':'1.2','situation':'theirs','judgement':1}]}",
                "{'rows':[{'subNorm':'1.2','situation':'mine','judgement':4},{'subNorm':'1.1'}]}");

        assertThat(merged.clashes())
                .extracting(Clash::field, Clash::saved, Clash::typed, Clash::by, Clash::at)
                .containsExactly(tuple("rows[0].situation", "theirs", "mine", new AccountId("acc_other"), AT));
        assertThat(merged.content())
                .as("the rest is put together all the same")
                .isEqualTo(tree("{'rows':[{'subNorm':'1.2','situation':'theirs','judgement':4},{'subNorm':'1.1'}]}"));
    }

    @Test
    void whatSomebodyChangedAndChangedBackIsNoChange() {
        Merged merged = Merged.of(
                SHAPE,
                tree("{'text':'a'}"),
                tree("{'text':'mine'}"),
                List.of(change("{'text':'a'}", "{'text':'b'}"), change("{'text':'b'}", "{'text':'a'}")));

        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.content()).isEqualTo(tree("{'text':'mine'}"));
    }

    @Test
    void howALineEndsIsNoChange() {
        Merged merged = merged("{'text':'a\\nb'}", "{'text':'a\\nc'}", "{'text':'a\\r\\nb'}");

        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.content()).isEqualTo(tree("{'text':'a\\nc'}"));
    }
}
