package org.keurwerk.audit.auditor;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.repository.MongoRepository;

/** What is known of the auditors, by account. */
public interface Auditors extends MongoRepository<Auditor, AccountId> {

    /** What is known of one; of whom nothing was entered, nothing is known. */
    default Auditor of(AccountId account) {
        return findById(account).orElseGet(() -> Auditor.unknown(account));
    }

    /** What is known of several. */
    default Map<AccountId, Auditor> of(Collection<AccountId> accounts) {
        Map<AccountId, Auditor> known =
                findAllById(accounts).stream().collect(Collectors.toMap(Auditor::id, Function.identity()));
        return accounts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), account -> known.getOrDefault(account, Auditor.unknown(account))));
    }
}
