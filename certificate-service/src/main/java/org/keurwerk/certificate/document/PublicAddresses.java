package org.keurwerk.certificate.document;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the public finds this register; printed on paper, so it must be the address that lasts. */
@Component
class PublicAddresses {

    private final URI register;

    PublicAddresses(@Value("${keurwerk.register-url}") URI register) {
        this.register = register;
    }

    /** The page that says whether a number is real and valid. */
    String verify(String number) {
        return register.toString().replaceAll("/+$", "") + "/verify/" + number;
    }
}
