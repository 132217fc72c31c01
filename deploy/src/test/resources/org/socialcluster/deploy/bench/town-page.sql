select g.code, g.name, g.description, n.code, n.name, r.level
  from published_need_group g
  join published_need n on n.group_code = g.code
  join resolve_needs(:town) r on r.need_code = n.code
 order by g.sort_order, n.sort_order;
