namespace CustomerHealth.Documents.Templates;

/// <summary>Where in the Markdown a tag stands. The place decides how a value must be written.</summary>
internal enum Place
{
    /// <summary>Running text, tables, headings: values are escaped.</summary>
    Text,

    /// <summary>Between the two lines <c>---</c> at the top: YAML.</summary>
    FrontMatter,

    /// <summary>In a fenced block: JSON.</summary>
    Fence,

    /// <summary>Between backticks: nothing can be escaped.</summary>
    Code,

    /// <summary>The address of a link.</summary>
    Link,
}
