package org.keurwerk.certificate.web;

import org.keurwerk.certificate.body.BodySettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page; in templates it is {@code @pageFrame}. */
@Component
public class PageFrame {

    private final BodySettings body;
    private final boolean demonstration;

    PageFrame(BodySettings body, Environment environment) {
        this.body = body;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether all of this is only shown, at a simulated date. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /** How people call the certifying body. */
    public String getBody() {
        return body.shortName();
    }

    /** This very page in the other language. */
    public String otherLanguage() {
        String other = LocaleContextHolder.getLocale().getLanguage().equals("nl") ? "en" : "nl";
        UriComponentsBuilder here =
                ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("lang", other);
        String query = here.build().getQuery();
        return "?" + query;
    }
}
