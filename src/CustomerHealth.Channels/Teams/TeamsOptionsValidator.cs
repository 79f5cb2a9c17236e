using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams;

/// <summary>Checks <see cref="TeamsOptions"/> when the host starts.</summary>
[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
