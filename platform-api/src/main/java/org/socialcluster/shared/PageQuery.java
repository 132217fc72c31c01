package org.socialcluster.shared;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list the API is asked for: {@code ?page=&size=&sort=}. */
public class PageQuery {
    static final int LARGEST = 200;

    @Parameter(description = "Номер страницы, с 1")
    @QueryParam("page")
    @DefaultValue("1")
    int page;

    @Parameter(description = "Сколько записей на странице, от 1 до 200")
    @QueryParam("size")
    @DefaultValue("20")
    int size;

    @Parameter(description = "Поля через запятую; минус перед полем — по убыванию", example = "name,-updatedAt")
    @QueryParam("sort")
    @DefaultValue("")
    String sort;

    @SuppressWarnings("NullAway.Init")
    public PageQuery() {} // JAX-RS

    /** @param page from 1
     * @param size 1 to 200 */
    public PageQuery(int page, int size, String sort) {
        this.page = page;
        this.size = size;
        this.sort = sort;
    }

    public int page() {
        return page;
    }

    public int size() {
        return size;
    }

    public String sort() {
        return sort;
    }

    /** The rows of this page.
     *
     * @throws Problem {@code invalid-input} for a page or size out of range */
    public Slice slice() {
        if (page < 1) {
            throw Problem.ofField("page", "page.from-one");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.ofField("size", "page.size", LARGEST);
        }
        return new Slice((int) Math.min((long) (page - 1) * size, Integer.MAX_VALUE), size, sort);
    }
}
