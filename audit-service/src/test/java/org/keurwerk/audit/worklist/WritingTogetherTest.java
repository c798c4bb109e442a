package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.MergedTest.Form;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several at one form: nobody's words are lost, and nobody is refused for what others wrote elsewhere in it. */
class WritingTogetherTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final BusinessTime time = new BusinessTime(new StandingClock("2020-07-10T08:00:00Z"));
    private final Submissions submissions = SubmissionSamples.on(mongo);
    private final WritingTogether together = SubmissionSamples.together(mongo, submissions, time);
    private final TaskForm<?, ?> form = form();
    private final Asked asked = SubmissionSamples.asked(
            Kinds.SELF_EVALUATION, TrajectorySamples.trajectory("trj_1").build(), "acc_org", "2020-07-10");

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TaskForm<?, ?> form() {
        TaskForm form = mock(TaskForm.class);
        given(form.content()).willReturn((Class) Form.class);
        given(form.takeBack()).willReturn(Optional.empty());
        given(form.beginning(any())).willReturn(Nothing.NOTHING);
        return form;
    }

    private Submission save(long version, @Nullable String page, String typed) {
        return together.save(opened(new Copy(version, page)), tree(typed));
    }

    private OpenedTask opened(Copy copy) {
        return new OpenedTask(asked, form, submissions.forTask(asked.task().id()), copy);
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private Map<String, Object> there() {
        return submissions.forTask(asked.task().id()).orElseThrow().content();
    }

    @Test
    void differentFieldsNeverGetInEachOthersWay() {
        Submission first = save(0, "copy_a", "{'text':'from one'}");
        Submission second = save(0, "copy_b", "{'contact':{'name':'from the other'}}");
        save(first.version(), "copy_a", "{'text':'from one, more'}");

        assertThat(second.version()).isEqualTo(2);
        assertThat(there()).isEqualTo(Map.of("text", "from one, more", "contact", Map.of("name", "from the other")));
    }

    @Test
    void whatBothChangedIsRefusedAndTheRestOfAPageIsSavedAllTheSame() {
        Submission first = save(0, "copy_a", "{'text':'as it was'}");
        save(first.version(), "copy_a", "{'text':'from one'}");

        ChangedSince refused = catchThrowableOfType(
                ChangedSince.class,
                () -> save(first.version(), "copy_b", "{'text':'from the other','contact':{'name':'kept'}}"));

        assertThat(refused.clashes()).extracting(Clash::field).containsExactly("text");
        assertThat(Objects.requireNonNull(refused.there()).version()).isEqualTo(3);
        assertThat(there()).isEqualTo(Map.of("text", "from one", "contact", Map.of("name", "kept")));

        save(3, "copy_b", "{'text':'from the other','contact':{'name':'kept'}}");
        assertThat(there()).as("who has seen both has chosen").containsEntry("text", "from the other");
    }

    private record Begun(String text) {}

    @Test
    void twoWhoOpenAFormThatBeginsWithSomethingClashOnlyWhereBothChangedIt() {
        given(form.beginning(any())).willReturn(new Begun("as it began"));
        save(0, "copy_a", "{'text':'as it began','contact':{'name':'from one'}}");
        save(0, "copy_b", "{'text':'from the other'}");

        assertThat(there()).isEqualTo(Map.of("text", "from the other", "contact", Map.of("name", "from one")));
    }

    @Test
    void ofAProgramAllIsRefused() {
        Submission first = save(0, null, "{'text':'as it was'}");
        save(first.version(), null, "{'text':'from one'}");

        assertThatThrownBy(() -> save(first.version(), null, "{'text':'from the other','days':['a']}"))
                .isInstanceOf(ChangedSince.class);
        assertThat(there()).isEqualTo(Map.of("text", "from one"));
    }

    @Test
    void aPageIsNotOldBecauseOfWhatItSavedItself() {
        save(0, "copy_a", "{'text':'U'}");

        assertThat(save(0, "copy_a", "{'text':'Uitlenen'}").content()).isEqualTo(Map.of("text", "Uitlenen"));
    }

    @Test
    void anHourWithoutConnectionIsPutTogetherWithWhatWasWrittenMeanwhile() {
        long version = save(0, "copy_a", "{'text':'a'}").version();
        for (int i = 0; i < 40; i++) {
            save(version + i, "copy_b", "{'text':'a','contact':{'name':'" + "x".repeat(i + 1) + "'}}");
        }

        Submission back = save(version, "copy_a", "{'text':'written in the train'}");

        assertThat(back.content())
                .isEqualTo(Map.of("text", "written in the train", "contact", Map.of("name", "x".repeat(40))));
    }

    /** What a page saved by itself just before its form was sent, and what arrives after that form, is older and no conflict. */
    @Test
    void whatIsOnItsWayWhileAFormIsSentDoesNotPutTheOlderTextBack() {
        save(0, "copy_a", "{'text':'Uit'}");
        together.save(opened(new Copy(0L, "copy_a").left()), tree("{'text':'Uitlenen en taal'}"));
        save(2, "copy_b", "{'text':'Uitlenen en taal','days':['a']}");

        save(0, "copy_a", "{'text':'Uitlenen'}");

        assertThat(there()).isEqualTo(Map.of("text", "Uitlenen en taal", "days", List.of("a")));
        together.save(opened(new Copy(0L, "copy_a").left()), tree("{'text':'Once more'}"));
        assertThat(there()).as("its form may be sent again").containsEntry("text", "Once more");
    }

    @Test
    void aVersionThatNeverWasOrIsForgottenIsRefusedAsAWhole() {
        save(0, "copy_a", "{'text':'a'}");
        save(1, "copy_a", "{'text':'b'}");
        mongo.remove(new Query(), DraftChange.class);

        for (long unknown : List.of(1L, 7L, -1L)) {
            ChangedSince refused =
                    catchThrowableOfType(ChangedSince.class, () -> save(unknown, "copy_c", "{'text':'c'}"));
            assertThat(refused.clashes()).isEmpty();
        }
        assertThat(save(1, "copy_c", "{'text':'b'}").content()).isEqualTo(Map.of("text", "b"));
    }

    @Test
    void ofManyWhoSaveAtOnceEachIsKept() throws Exception {
        save(0, "copy_0", "{'text':'begun'}");
        List<Callable<Submission>> all = IntStream.range(0, 8)
                .<Callable<Submission>>mapToObj(i -> () -> save(
                        1,
                        "copy_" + i,
                        "{'text':'begun','rows':[{'subNorm':'1." + i + "','situation':'of " + i + "'}]}"))
                .toList();
        try (Pool pool = new Pool(Executors.newFixedThreadPool(8))) {
            for (Future<Submission> saved : pool.threads().invokeAll(all)) {
                saved.get();
            }
        }

        assertThat((List<?>) there().get("rows")).hasSize(8);
    }

    private record Pool(ExecutorService threads) implements AutoCloseable {
        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
