namespace CustomerHealth.Documents.Html;

/// <summary>A heading that the contents lead to.</summary>
/// <param name="Id">Of its element.</param>
/// <param name="Text">As written; not yet escaped.</param>
internal sealed record HtmlHeading(string Id, string Text);
