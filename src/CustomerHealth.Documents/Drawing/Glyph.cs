using System.Runtime.InteropServices;

namespace CustomerHealth.Documents.Drawing;

/// <summary>A glyph to draw, the code point it stands for, and what to add to its advance, in font units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(ushort Id, int CodePoint, short Kerning);
