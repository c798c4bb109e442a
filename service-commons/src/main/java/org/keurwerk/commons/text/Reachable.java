package org.keurwerk.commons.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An e-mail address to which every mail server can deliver: its local part is ASCII, its domain a name of the net. Whether it is an address at all says {@code @Email}. */
@Constraint(validatedBy = Reachable.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reachable {

    /** Not shown: the code of the problem says it in the reader's language. */
    String message() default "every mail server must be able to deliver";

    /** As every constraint has. */
    Class<?>[] groups() default {};

    /** As every constraint has. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<Reachable, String> {

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || !address.contains("@")) {
                return true;
            }
            String line = OneLine.of(address);
            return MailAddress.hasPlainLocalPart(line) && MailAddress.hasPublicDomain(line);
        }
    }
}
