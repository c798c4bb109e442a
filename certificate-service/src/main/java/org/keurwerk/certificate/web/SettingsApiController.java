package org.keurwerk.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.keurwerk.commons.settings.SettingList;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the trade that are settings of this service: when a renewal is told and a certificate extended; public like the register, so that it does not say where files lie. */
@RestController
@Tag(name = "Settings")
class SettingsApiController {

    /** What holds where nobody set it, by setting. */
    private static final Map<String, String> RULES = Map.of(
            "keurwerk.renewal.windows",
            "",
            "keurwerk.renewal.announcement",
            "P6M",
            "keurwerk.renewal.extension",
            "P90D");

    private final Environment environment;

    SettingsApiController(Environment environment) {
        this.environment = environment;
    }

    @GetMapping("/api/v1/settings")
    @Operation(summary = "The rules of the trade as they are set in this service, and who set them")
    SettingList all() {
        return SettingList.of(environment, RULES).withoutOrigins();
    }
}
