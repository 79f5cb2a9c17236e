namespace CustomerHealth.Documents.Fonts;

/// <summary>The box around every glyph of a face, in font units.</summary>
internal sealed record FontBox(int Left, int Bottom, int Right, int Top);
