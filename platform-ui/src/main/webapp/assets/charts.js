/* Draws the charts of the office with ECharts, which is loaded before. What a chart shows comes from ChartFigure. */
(() => {
  const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];
  const DASHES = ['solid', [8, 4], [2, 3], [12, 3, 2, 3], [5, 2]];
  const COLOURS = ['#17493b', '#8a3a12', '#1d4f91', '#6a2c70', '#4a4a4a'];
  const stripes = (rotation, line, gap) =>
    ({symbol: 'rect', color: '#fff', dashArrayX: [1, 0], dashArrayY: [line, gap], rotation});
  const PATTERNS = [
    {symbol: 'none'},
    stripes(Math.PI / 4, 3, 4),
    {symbol: 'circle', color: '#fff', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.8},
    stripes(-Math.PI / 4, 5, 2),
    stripes(0, 2, 3)
  ];
  const LINE_HEIGHT = 26;

  const said = unit => value => value == null ? '—' : value.toLocaleString('ru-RU', {maximumFractionDigits: 1}) + (unit && '\u00a0' + unit);

  const line = (series, at, unit) => ({
    type: 'line', name: series.name, data: series.values, color: COLOURS[at % COLOURS.length], connectNulls: false,
    symbol: SIGNS[at % SIGNS.length], symbolSize: 9, showAllSymbol: 'auto',
    lineStyle: {width: 2, type: DASHES[at % DASHES.length]}, tooltip: {valueFormatter: said(unit)}
  });

  const bars = (series, at, unit) => ({
    type: 'bar', name: series.name, data: series.values, color: COLOURS[at % COLOURS.length], barMaxWidth: 22,
    itemStyle: {borderColor: '#000', borderWidth: 1}, tooltip: {valueFormatter: said(unit)},
    label: {show: true, position: 'right', formatter: it => said(unit)(it.value), color: '#000'}
  });

  const option = (data, font, width) => {
    const lying = data.kind === 'BARS';
    const names = {type: 'category', data: data.points, inverse: lying, boundaryGap: lying, axisLine: {lineStyle: {color: '#555'}}, axisLabel: {color: '#222'}};
    const numbers = {type: 'value', min: 0, minInterval: data.unit ? 0 : 1, axisLabel: {color: '#222', formatter: said(data.unit)}};
    return {
      animation: false,
      textStyle: {fontFamily: font, fontSize: 14},
      aria: {enabled: true, label: {enabled: false}, decal: {show: lying, decals: PATTERNS}},
      legend: {show: data.series.length > 1, left: 0, top: 0, itemWidth: 40, itemHeight: 14, textStyle: {color: '#000', fontSize: 14}},
      grid: {left: 4, right: lying ? 48 : 40, bottom: 4, top: data.series.length > 1 ? 16 + LINE_HEIGHT * (width < 700 ? Math.ceil(data.series.length / 2) : 1) : 16, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true},
      xAxis: lying ? numbers : names,
      yAxis: lying ? names : numbers,
      series: data.series.map((it, at) => (lying ? bars : line)(it, at, data.unit))
    };
  };

  const height = data => data.kind === 'BARS'
    ? 80 + data.points.length * Math.max(LINE_HEIGHT, data.series.length * LINE_HEIGHT * 0.9)
    : 360;

  /* A chart follows the width of its place, and goes with it. */
  const watched = (place, chart) => {
    const observer = new ResizeObserver(() => {
      if (place.isConnected) {
        chart.resize();
      } else {
        observer.disconnect();
        chart.dispose();
      }
    });
    observer.observe(place);
    return observer;
  };

  window.officeCharts = {
    draw(place, data) {
      place.style.height = `${height(data)}px`;
      const chart = echarts.getInstanceByDom(place) ?? echarts.init(place, null, {renderer: 'svg'});
      chart.setOption(option(data, getComputedStyle(place).fontFamily, place.clientWidth), true);
      chart.resize();
      place.watch ??= watched(place, chart);
    }
  };
})();
