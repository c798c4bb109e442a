/** The pages and the API of accounts. */
@NullMarked
package org.keurwerk.audit.person.web;

import org.jspecify.annotations.NullMarked;
