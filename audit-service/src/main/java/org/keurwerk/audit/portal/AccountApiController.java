package org.keurwerk.audit.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
class AccountApiController {

    /** The account of this request. */
    record Me(
            AccountId account,
            String username,
            String displayName,
            List<String> roles,
            @Nullable OrganisationId organisationId) {}

    @GetMapping("/me")
    @Operation(summary = "The account of this request")
    Me me() {
        Caller caller = Caller.current();
        return new Me(
                caller.accountId(),
                caller.username(),
                caller.displayName(),
                caller.roles().stream().map(Enum::name).sorted().toList(),
                caller.organisationId());
    }
}
