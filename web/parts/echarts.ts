import { BarChart, BoxplotChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, BoxplotChart, ScatterChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer])

/** The parts of ECharts that are drawn with here; loaded when the first chart is. */
export { init }
