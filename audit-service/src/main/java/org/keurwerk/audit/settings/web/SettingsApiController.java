package org.keurwerk.audit.settings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.keurwerk.audit.settings.web.RuleWords.Elsewhere;
import org.keurwerk.audit.settings.web.RuleWords.Rule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the trade as they are set here, for the office. */
@RestController
@Tag(name = "Settings")
class SettingsApiController {

    private final RuleWords rules;

    SettingsApiController(RuleWords rules) {
        this.rules = rules;
    }

    /**
     * All rules, the terms of the tasks first.
     *
     * @param elsewhere those that the other services hold
     */
    record RuleList(List<Rule> items, List<Elsewhere> elsewhere) {}

    @GetMapping("/api/v1/settings")
    @Operation(summary = "The terms, limits and other rules of the trade as they are set here, and who set them")
    RuleList all(Locale locale) {
        return new RuleList(rules.all(locale), rules.elsewhere(locale));
    }
}
