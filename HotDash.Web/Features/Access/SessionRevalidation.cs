using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace HotDash.Web.Features.Access;

/// <summary>A circuit outlives its sign-in; this asks again every half minute, and the handlers ask at every action.</summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, OperatorGate gate)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.Identity?.IsAuthenticated != true
        || await gate.WhoAsync(authenticationState.User, cancellationToken) is GateAnswer.Open;
}
