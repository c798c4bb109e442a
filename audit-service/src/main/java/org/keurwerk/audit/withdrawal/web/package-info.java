/** The pages and the API of withdrawal. */
@NullMarked
package org.keurwerk.audit.withdrawal.web;

import org.jspecify.annotations.NullMarked;
