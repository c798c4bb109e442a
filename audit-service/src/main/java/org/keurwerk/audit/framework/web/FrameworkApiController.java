package org.keurwerk.audit.framework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The frameworks, with their norms and the rule of the outcome. */
@RestController
@RequestMapping("/api/v1/frameworks")
@Tag(name = "Frameworks")
class FrameworkApiController {

    private final Frameworks frameworks;

    FrameworkApiController(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** All versions. */
    record FrameworkList(List<Framework> items) {}

    @GetMapping
    @Operation(summary = "All framework versions")
    FrameworkList all() {
        return new FrameworkList(frameworks.all());
    }

    @GetMapping("/{key}/{version}")
    @Operation(summary = "One framework version")
    Framework one(@PathVariable String key, @PathVariable String version) {
        return frameworks.pinned(key, version);
    }
}
