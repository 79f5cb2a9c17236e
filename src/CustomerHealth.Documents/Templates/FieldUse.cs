namespace CustomerHealth.Documents.Templates;

/// <summary>What a template does with a field: how much of it the reader learns.</summary>
internal enum FieldUse
{
    /// <summary>Printed, compared or given to a helper: all of it.</summary>
    Shown,

    /// <summary><c>{{#each}}</c>: how many rows there are; what is in them is looked at where it is named.</summary>
    GoneThrough,

    /// <summary><c>{{#with}}</c>: nothing yet.</summary>
    Entered,
}
