/** People and their accounts (personen): invited, given a password, changed and closed. */
@NullMarked
package org.keurwerk.audit.person;

import org.jspecify.annotations.NullMarked;
