package org.keurwerk.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.VerifyingTrail.Fault;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class TrailTest {

    private static final Caller OFFICE = new Caller(
            new AccountId("acc_office"), "bureau", "Bureau", "b@keurwerk.example", Set.of(Role.OFFICE), null);

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trail trail = TrailSamples.on(mongo);
    private final VerifyingTrail verifying = new VerifyingTrail(trail);

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            trail.append(
                    TRJ_1, Act.of(TrailAct.CHANGED, Who.of(OFFICE), "branches").changed("branches", i, i + 1));
        }
    }

    private List<Found> faults() {
        return verifying.verify(TRJ_1).faults();
    }

    private void change(long sequence, String field, Object value) {
        mongo.updateFirst(at(sequence), new Update().set(field, value), TrailEntry.class);
    }

    private static Query at(long sequence) {
        return Query.query(
                Criteria.where("trajectoryId").is(TRJ_1).and("sequence").is(sequence));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"at, yesterday", "changes, nothing", "sequence, three", "act, GUESSED", "once,", "hash,", "previous,"})
    void anEntryThatCannotBeReadIsFoundAndHidesNoOther(String field, @Nullable String value) {
        write(5);

        mongo.updateFirst(at(3), value == null ? new Update().unset(field) : new Update().set(field, value), "trail");

        assertThat(faults()).extracting(Found::from).contains(3L);
        assertThat(faults()).extracting(Found::fault).contains(Fault.TAMPERED);
        assertThat(trail.page(TRJ_1, PageRequest.of(0, 10)).getContent())
                .extracting(TrailEntry::sequence)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        trail.append(TRJ_1, Act.of(TrailAct.CHANGED, Who.of(OFFICE), "branches"));
        assertThat(trail.head(TRJ_1).sequence()).isEqualTo(6);
    }

    @Test
    void anEntrySaysWhoInWhichRoleWhenWhatBeforeAndWhatAfter() {
        trail.append(
                TRJ_1,
                Act.of(TrailAct.SUBMITTED, Who.of(OFFICE), "CheckIntake")
                        .about("sub_1")
                        .changed("category", "M", "L")
                        .changed("unchanged", 1, 1));

        assertThat(TrailSamples.all(mongo, TRJ_1)).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.account()).isEqualTo("acc_office");
            assertThat(entry.name()).isEqualTo("Bureau");
            assertThat(entry.role()).isEqualTo("OFFICE");
            assertThat(entry.at()).isEqualTo("2021-02-12T11:00:00Z");
            assertThat(entry.reference()).isEqualTo("sub_1");
            assertThat(entry.changes()).containsExactly(new Changed("category", "M", "L"));
        });
        assertThat(verifying.verify(TRJ_1).intact()).isTrue();
    }

    @Test
    void whoIsOnlyKnownByAccountIsLookedUp() {
        Account account = Account.of("lead", "x", "Lead", "l@keurwerk.example", "nl", Role.AUDITOR, null);
        DocumentStore.repository(mongo, Accounts.class).save(account);

        trail.append(TRJ_1, Act.of(TrailAct.SUBMITTED, Who.of(account.id()), "ScoreNorms"));
        trail.append(TRJ_1, Act.of(TrailAct.PHASE_ENTERED, Who.of((AccountId) null), "INTAKE"));

        assertThat(TrailSamples.all(mongo, TRJ_1))
                .extracting(TrailEntry::name, TrailEntry::role)
                .containsExactly(tuple("Lead", "AUDITOR"), tuple(null, "PROCESS"));
    }

    @Test
    void anActThatIsToldAgainIsToldOnce() {
        Act act = Act.of(TrailAct.WITHDRAWN, Who.of(OFFICE), "withdrawal").once("withdrawal");
        trail.append(TRJ_1, act);
        write(1);
        trail.append(TRJ_1, act);

        assertThat(TrailSamples.all(mongo, TRJ_1)).hasSize(2);
        assertThat(trail.head(TRJ_1).sequence()).isEqualTo(2);
    }

    @Test
    void whatACrashLeftBetweenEntryAndHeadIsCaughtUp() {
        write(2);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(TRJ_1)),
                new Update()
                        .set("sequence", 1L)
                        .set("hash", TrailSamples.all(mongo, TRJ_1).get(0).hash()),
                TrailHead.class);
        assertThat(faults()).isEmpty();

        write(1);

        assertThat(trail.head(TRJ_1).sequence()).isEqualTo(3);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aTrailIsReadInPagesLatestFirst() {
        write(5);

        assertThat(trail.page(TRJ_1, PageRequest.of(1, 2)))
                .extracting(TrailEntry::sequence)
                .containsExactly(3L, 2L);
        assertThat(trail.page(TRJ_1, PageRequest.of(1, 2)).getTotalElements()).isEqualTo(5);
    }

    @Test
    void aPageHasAGapForWhatIsMissingAndAlsoWhatWasWrittenJustBeforeACrash() {
        write(5);
        mongo.remove(Query.query(Criteria.where("sequence").is(4L)), TrailEntry.class);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(TRJ_1)), new Update().set("sequence", 3L), TrailHead.class);

        assertThat(trail.page(TRJ_1, PageRequest.of(0, 2)))
                .extracting(TrailEntry::sequence)
                .containsExactly(3L, 2L);

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(TRJ_1)), new Update().set("sequence", 4L), TrailHead.class);

        assertThat(trail.page(TRJ_1, PageRequest.of(0, 2)))
                .extracting(TrailEntry::sequence)
                .containsExactly(5L);
    }

    @Test
    void twoWhoWriteAtOnceStandOneAfterTheOther() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            for (Future<?> one : IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> write(10)))
                    .toList()) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(TrailSamples.all(mongo, TRJ_1))
                .extracting(TrailEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(trail.head(TRJ_1).sequence()).isEqualTo(80);
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatWasChangedIsNamed() {
        write(6);
        change(3, "name", "Somebody else");
        change(5, "changes.0.after", "4");

        assertThat(faults())
                .containsExactly(new Found(Fault.TAMPERED, 3, 3, null), new Found(Fault.TAMPERED, 5, 5, null));
    }

    @Test
    void whatWasChangedWithItsHashDoesNotFitTheNextOne() {
        write(4);
        change(2, "name", "Somebody else");
        change(2, "hash", TrailSamples.all(mongo, TRJ_1).get(1).computedHash());

        assertThat(faults()).containsExactly(new Found(Fault.NOT_LINKED, 3, 3, null));
    }

    @Test
    void aLastEntryThatWasWrittenAnewDoesNotFitTheHead() {
        write(2);
        change(2, "name", "Somebody else");
        change(2, "hash", TrailSamples.all(mongo, TRJ_1).get(1).computedHash());

        assertThat(faults()).containsExactly(new Found(Fault.TAMPERED, 2, 2, null));
    }

    @Test
    void whatIsMissingIsNamed() {
        write(9);
        mongo.remove(at(1), TrailEntry.class);
        mongo.remove(at(5), TrailEntry.class);
        mongo.remove(at(6), TrailEntry.class);

        assertThat(faults())
                .containsExactly(new Found(Fault.MISSING, 1, 1, null), new Found(Fault.MISSING, 5, 6, null));
    }

    @Test
    void whatStandsAtAnotherPlaceIsNamed() {
        write(5);
        change(2, "sequence", 99L);
        change(4, "sequence", 2L);
        change(99, "sequence", 4L);

        assertThat(faults()).containsExactly(new Found(Fault.MOVED, 2, 2, "4"), new Found(Fault.MOVED, 4, 4, "2"));
    }

    @Test
    void anEndThatWasCutOffIsMissed() {
        write(5);
        mongo.remove(at(4), TrailEntry.class);
        mongo.remove(at(5), TrailEntry.class);

        assertThat(faults()).containsExactly(new Found(Fault.CUT_OFF, 4, 5, null));

        write(1);

        assertThat(faults()).containsExactly(new Found(Fault.MISSING, 4, 5, null));
    }

    @Test
    void aTrailThatIsGoneWholeIsMissed() {
        write(2);
        mongo.remove(Query.query(Criteria.where("trajectoryId").is(TRJ_1)), TrailEntry.class);
        mongo.remove(Query.query(Criteria.where("_id").is(TRJ_1)), TrailHead.class);

        assertThat(faults()).containsExactly(new Found(Fault.CUT_OFF, 1, 1, null));
    }

    @Test
    void theTextThatIsHashedIsJsonWithSortedKeys() {
        TrailEntry entry = TrailEntry.after(
                TrailHead.none(TRJ_1),
                TRJ_1,
                Act.of(TrailAct.CHANGED, Who.of(OFFICE), "a \"quote\", a \\ and\na line")
                        .once("one")
                        .changed("é", null, "\u0001"),
                Who.of(OFFICE),
                Instant.parse("2021-02-12T11:00:00.120Z"),
                "non_1");

        assertThat(CanonicalEntry.of(entry))
                .isEqualTo(
                        "{\"act\":\"CHANGED\",\"at\":\"2021-02-12T11:00:00.120Z\",\"changes\":[{\"after\":\"\\u0001\","
                                + "\"before\":null,\"field\":\"é\"}],\"nonce\":\"non_1\",\"once\":\"one\",\"previous\":\""
                                + "0".repeat(64)
                                + "\",\"reference\":null,\"sequence\":1,\"subject\":\"a \\\"quote\\\", a \\\\ and\\na line\","
                                + "\"trajectory\":\"trj_1\",\"who\":{\"account\":\"acc_office\",\"name\":\"Bureau\",\"role\":\"OFFICE\"}}");
    }
}
