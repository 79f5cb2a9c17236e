namespace CustomerHealth.Documents.Templates;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    /// <summary><c>{{x}}</c></summary>
    Output,

    /// <summary><c>{{#x}}</c></summary>
    Open,

    /// <summary><c>{{else}}</c></summary>
    Else,

    /// <summary><c>{{/x}}</c></summary>
    Close,

    /// <summary><c>{{&gt; x}}</c></summary>
    Partial,
}
