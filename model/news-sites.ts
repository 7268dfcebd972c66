/** Sites where Chinese news of policy, economy and technology is read; what lies below them belongs to them. */
export const NEWS_SITES = [
	...['people.com.cn', 'xinhuanet.com', 'news.cn', 'gov.cn', 'cctv.com', 'cnr.cn', 'gmw.cn', 'ce.cn', 'qstheory.cn'],
	...['chinadaily.com.cn', 'chinanews.com', 'chinanews.com.cn', 'china.com.cn', 'cri.cn', 'cgtn.com', 'huanqiu.com'],
	...['globaltimes.cn', 'youth.cn', 'stdaily.com', 'cs.com.cn', 'stcn.com', 'cnstock.com', 'bjnews.com.cn'],
	...['thepaper.cn', 'caixin.com', 'caixinglobal.com', 'yicai.com', 'jiemian.com', 'eeo.com.cn', 'nbd.com.cn'],
	...['21jingji.com', '36kr.com', 'guancha.cn', 'infzm.com', 'ifeng.com', 'sina.com.cn', 'sina.cn', 'sohu.com'],
	...['163.com', 'qq.com', 'toutiao.com', 'eastmoney.com', 'wallstreetcn.com', 'xinhua.org', 'lifeweek.com.cn'],
	...['cna.com.tw', 'udn.com', 'ltn.com.tw', 'chinatimes.com', 'cw.com.tw', 'ctee.com.tw', 'bnext.com.tw'],
	...['technews.tw', 'storm.mg', 'rti.org.tw', 'hk01.com', 'mingpao.com', 'hket.com', 'hkej.com', 'scmp.com'],
	...['rthk.hk', 'info.gov.hk', 'takungpao.com', 'wenweipo.com', 'stheadline.com', 'zaobao.com', 'zaobao.com.sg'],
	...['8world.com', 'ftchinese.com', 'cn.nytimes.com', 'cn.wsj.com', 'bbc.com', 'dw.com', 'rfi.fr', 'voachinese.com'],
	...['chinese.nikkei.com', 'cn.nikkei.com', 'reuters.com', 'bloomberg.com', 'economist.com', 'merics.org'],
] as const;
