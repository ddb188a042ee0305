/** The invoice in Typst. All texts and figures come ready in `data`; the template lays out and reckons nothing. */
export const invoiceTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: "Tax invoice " + data.number, author: data.seller.legalName)
#set page(paper: "a4", margin: (x: 18mm, y: 16mm), footer: context [
  #set text(size: 7pt, fill: luma(110))
  #grid(columns: (1fr, auto), [#data.number · SHA-256 #data.documentHash], [Page #counter(page).display("1 of 1", both: true)])
])
#set text(font: "Noto Sans", size: 9pt, lang: "en")
#let muted(body) = text(fill: luma(100), size: 8pt, body)
#let figure-cell(body) = align(right, body)

#grid(columns: (1fr, auto),
  [#text(size: 16pt, weight: "bold")[Tax invoice] \\ #muted[Original for recipient]],
  align(right)[#text(size: 12pt, weight: "bold", data.number) \\ #muted[Issued] #data.issuedOn \\ #muted[Due] #data.dueOn],
)
#v(4mm)
#grid(columns: (1fr, 1fr), gutter: 8mm,
  [#muted[Seller] \\ #strong(data.seller.legalName) \\ #data.seller.address \\ GSTIN #data.seller.gstin \\ #data.seller.stateName (#data.seller.stateCode)],
  [#muted[Buyer] \\ #strong(data.buyer.legalName) \\ #data.buyer.address \\ #if data.buyer.gstin != none [GSTIN #data.buyer.gstin \\ ] Place of supply #data.buyer.placeOfSupplyName (#data.buyer.placeOfSupply)],
)
#v(3mm)
#muted[Period] #data.period
#v(2mm)
#table(columns: (auto, 1fr, auto, auto, auto, auto, auto), stroke: none, inset: (x: 4pt, y: 5pt),
  align: (left, left, left, right, right, right, right),
  table.header(..([\\#], [Description], [SAC], [Quantity], [Amount], [Discount], [Taxable]).map(head => muted(head))),
  table.hline(stroke: 0.6pt),
  ..data.lines.map(line => (
    str(line.position), line.description, line.sacCode, line.quantity, line.amount, line.discount, line.taxable,
  )).flatten(),
  table.hline(stroke: 0.6pt),
)
#v(2mm)
#grid(columns: (1fr, auto), gutter: 8mm,
  [#muted[Total in words] \\ #data.totalInWords
   #if data.note != none [\\ \\ #muted(data.note)]],
  table(columns: 2, stroke: none, inset: (x: 4pt, y: 3pt), align: (left, right),
    ..data.sums.map(sum => if sum.strong { (strong(sum.label), strong(sum.amount)) } else { (sum.label, sum.amount) }).flatten()),
)
#v(8mm)
#muted[This invoice was made by computer and is valid without a signature.]
#pdf.attach("invoice.json", bytes(sys.inputs.canonical), relationship: "data", mime-type: "application/json", description: "The document that the hash seals")
`;
