package org.keurwerk.platform.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.scenario.ScenarioProgress;

/** How the platform is doing, as a page and as JSON. */
final class StatusPage {

    private final Supplier<PlatformStatus> status;
    private final PlatformStatus.Links links;
    private final Pages pages;

    StatusPage(Supplier<PlatformStatus> status, PlatformStatus.Links links, Pages pages) {
        this.status = status;
        this.links = links;
        this.pages = pages;
    }

    Reply page(Request request) {
        PlatformStatus now = status.get();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("ready", now.ready());
        model.put(
                "components", now.components().stream().map(StatusPage::forPage).toList());
        model.put("launcher", forPage(now.launcher()));
        model.put("totalMiB", now.residentMiB());
        model.put(
                "restarts",
                now.components().stream()
                        .mapToInt(PlatformStatus.Component::restarts)
                        .sum());
        model.put("scenario", now.scenario() == null ? null : asMap(now.scenario()));
        model.put("portal", links.portal().toString());
        model.put("register", links.register().toString());
        model.put("notifications", links.notifications().toString());
        return Reply.page(200, pages.render("status", request, model));
    }

    Map<String, Object> json() {
        PlatformStatus now = status.get();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ready", now.ready());
        json.put("residentMiB", now.residentMiB());
        json.put("components", now.components().stream().map(StatusPage::asMap).toList());
        json.put("launcher", asMap(now.launcher()));
        json.put("scenario", now.scenario() == null ? null : asMap(now.scenario()));
        return json;
    }

    private static Map<String, Object> asMap(PlatformStatus.Component component) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", component.name());
        map.put("address", component.address());
        map.put("state", component.state().name());
        map.put("pid", orNull(component.pid()));
        map.put("residentMiB", orNull(component.residentMiB()));
        map.put("restarts", component.restarts());
        return map;
    }

    private static Map<String, Object> forPage(PlatformStatus.Component component) {
        Map<String, Object> map = asMap(component);
        map.put("web", component.isWeb());
        map.put("stateKey", "state." + component.state().name().toLowerCase(Locale.ROOT));
        map.put("tone", tone(component.state()));
        map.put("symbol", symbol(component.state()));
        return map;
    }

    private static Map<String, Object> asMap(ScenarioProgress scenario) {
        return Map.of(
                "name", scenario.name(),
                "state", scenario.state().name(),
                "done", scenario.done(),
                "total", scenario.total(),
                "latest", scenario.latest(),
                "failures", List.copyOf(scenario.failures()));
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String tone(ChildState state) {
        return switch (state) {
            case READY -> "good";
            case STARTING, STOPPING -> "due";
            case UNREADY, RESTARTING, STOPPED -> "late";
        };
    }

    private static String symbol(ChildState state) {
        return switch (state) {
            case READY -> "check-circle-fill";
            case STARTING -> "hourglass-split";
            case STOPPING, STOPPED -> "stop-circle";
            case UNREADY -> "exclamation-triangle-fill";
            case RESTARTING -> "arrow-repeat";
        };
    }
}
