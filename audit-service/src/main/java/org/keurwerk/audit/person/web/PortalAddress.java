package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the portal is reached: the setting, or else the address at which it was asked. */
@Component
class PortalAddress {

    private final String setting;

    PortalAddress(@Value("${keurwerk.portal-url:}") String setting) {
        this.setting = setting;
    }

    /** The link in which a secret stands. */
    String welcome(String secret, HttpServletRequest request) {
        String portal = setting.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : setting;
        return portal + "/welcome/" + secret;
    }
}
