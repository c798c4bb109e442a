package org.keurwerk.audit.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.KeyHolders.Holder;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.person.AccessKeys.Wish;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A key from its making to its end. */
class AccessKeysTest {

    private static final Wish REPORTS = new Wish("maandrapport", KeyRights.READ);

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final StandingClock clock = new StandingClock("2020-07-01T08:00:00Z");
    private final BusinessTime time = new BusinessTime(clock);
    private final Changes changes = new Changes(mongo, time);
    private final AccessKeys keys = new AccessKeys(mongo, accounts, changes, time, Duration.ofDays(365));
    private final Account lead = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);
    private final Caller owner = Caller.of(lead);
    private final Caller other = Caller.of(AccountSamples.named("co", "Co-auditor", Role.AUDITOR));

    @BeforeEach
    void theOwnerHasAnAccount() {
        keys.createIn(mongo);
        accounts.save(lead);
    }

    @Test
    void aKeyActsForItsOwnerAsFarAsItGoes() {
        String reading = keys.issue(REPORTS, owner);
        String all = keys.issue(new Wish("koppeling", KeyRights.ALL), owner);

        assertThat(keys.holder(reading).orElseThrow().readsOnly()).isTrue();
        Holder holder = keys.holder(all).orElseThrow();
        assertThat(holder.readsOnly()).isFalse();
        assertThat(holder.account().id()).isEqualTo(lead.id());
    }

    @Test
    void theStoreDoesNotTellWhatAProgramShows() {
        String secret = keys.issue(REPORTS, owner);

        assertThat(mongo.findAll(Document.class, keys.collection()))
                .extracting(Document::toJson)
                .noneMatch(kept -> kept.contains(secret));
    }

    @Test
    void aKeyEndsWhenItsOwnerSaysSoOrAfterAYear() {
        String withdrawn = keys.issue(REPORTS, owner);
        String forgotten = keys.issue(REPORTS, owner);
        String id = keys.of(owner.accountId()).stream()
                .filter(key -> key.secretHash().equals(org.keurwerk.commons.text.Sha256.of(withdrawn)))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(refused(() -> keys.withdraw(id, other))).isEqualTo(ProblemKind.NOT_FOUND);
        keys.withdraw(id, owner);

        assertThat(keys.holder(withdrawn)).isEmpty();
        assertThat(keys.holder(forgotten)).isPresent();
        clock.moveTo("2021-07-01T08:00:00Z");
        assertThat(keys.holder(forgotten)).isEmpty();
        assertThat(refused(() -> keys.withdraw(id, owner))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void whatIsNoKeyIsNobodys() {
        keys.issue(REPORTS, owner);

        assertThat(List.of("", "kwk_", "kwk_onbekend", "geheim", "kwk_\u0000"))
                .allMatch(shown -> keys.holder(shown).isEmpty());
    }

    @Test
    void itIsSeenWhenAKeyWasUsedAndInTheHistoryThatItWasMade() {
        String secret = keys.issue(REPORTS, owner);
        assertThat(keys.of(owner.accountId()).get(0).lastUsedAt()).isNull();

        keys.holder(secret);

        assertThat(keys.of(owner.accountId()).get(0).lastUsedAt()).isEqualTo(clock.instant());
        assertThat(changes.of(lead.id()))
                .flatExtracting(change -> change.fields())
                .extracting(field -> field.after())
                .containsExactly("maandrapport");
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        for (int i = 0; i < 20; i++) {
            keys.issue(REPORTS, owner);
        }

        assertThat(refused(() -> keys.issue(REPORTS, owner))).isEqualTo(AccessKeys.TOO_MANY);
    }

    private static ProblemKind refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        return catchThrowableOfType(ProblemException.class, what).kind();
    }
}
