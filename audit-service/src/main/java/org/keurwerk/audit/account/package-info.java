/** Accounts, roles and what each may see (accounts, rollen): the one place for who is who. */
@NullMarked
package org.keurwerk.audit.account;

import org.jspecify.annotations.NullMarked;
