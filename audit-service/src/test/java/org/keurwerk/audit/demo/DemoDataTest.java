package org.keurwerk.audit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The demonstration starts on empty data, and again on data that people have changed since. */
class DemoDataTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final RegisteringOrganisation registering = mock();
    private final DemoData demo = new DemoData(
            accounts,
            DocumentStore.repository(mongo, Auditors.class),
            registering,
            new Passwords(new BCryptPasswordEncoder(4)),
            "keurwerk-demo");

    @Test
    void onEmptyDataEverybodyIsMade() {
        demo.run(new DefaultApplicationArguments());

        assertThat(accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR)).hasSize(3);
        verify(registering, times(2)).register(any());
    }

    /** It was renamed, or its address mended: registering it by its first name would be refused, and the start with it. */
    @Test
    void anOrganisationThatHasItsAccountIsLeftAsItIs() {
        accounts.insert(List.of(
                AccountSamples.named("organisation", "Hernoemd", Role.ORGANISATION),
                AccountSamples.named("organisation2", "Verhuisd", Role.ORGANISATION)));

        demo.run(new DefaultApplicationArguments());

        verify(registering, never()).register(any());
    }
}
